// What is known of a proposition: its status, the engines that agree on it, its stored certificate.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const statuses = {
  proved: { en: "proved", zh: "已证明" },
  refuted: { en: "refuted", zh: "已证伪" },
  tested: { en: "tested", zh: "已检验" },
  unknown: { en: "unknown", zh: "未定" },
};

/** The titles and statements of the list of propositions, by id. */
export function listedStatements(root, source) {
  const text = readFileSync(join(root, source), "utf8");
  const sections = text.split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [id] = section.split("\n");
      return [id, { statement: /^\$\$(.*)\$\$$/m.exec(section)?.[1] ?? "" }];
    }),
  );
}

/** The status as a mark. */
export function statusMark(site, proposition, lang) {
  const { status } = site.library.storedVerdict(proposition);
  return `<span class="mark ${status}">${statuses[status][lang]}</span>`;
}

/** Engines with their versions, the hash of the claim, and the certificate. */
export function certificateLine(site, proposition, lang) {
  const certificate = site.library.storedCertificate(proposition.id);
  const { engines } = site.library.storedVerdict(proposition);
  if (certificate === undefined) return { en: "No certificate is stored.", zh: "未存证书。" }[lang];
  const versions = engines.map((name) => `${name} ${certificate.engines[name] ?? ""}`.trim()).join(" + ");
  const queries = certificate.claims.reduce((sum, { queries }) => sum + queries.length, 0);
  const link = `site:certificates/${proposition.id}.json`;
  const hash = certificate.hash.replace(/^sha256[: -]?/, "").slice(0, 12);
  return {
    en: `[Certificate](${link}): ${certificate.claims.length} ${certificate.claims.length === 1 ? "claim" : "claims"}, ${queries} queries, settled by ${versions}; claim \`${hash}\`.`,
    zh: `[证书](${link})：${certificate.claims.length} 个断言、${queries} 个问题，由 ${versions} 判定；断言 \`${hash}\`。`,
  }[lang];
}
