import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type AnyModel,
  exact,
  float,
  GameTheoryError,
  type LengthRange,
  type ParameterSpec,
  readParameters,
  solve,
} from "jiama";
import { findModel, models, tables } from "jiama/models";
import { describe, expect, test } from "vitest";
import { commandSpec } from "../../src/cli/commandSpecs.ts";
import { description } from "../../src/cli/modelDescription.ts";
import { runInProcess } from "./runInProcess.ts";
import { freshFolder, jiama } from "./runJiama.ts";

/** All models in the order of the theory, published contests and agencies after the games of the paper. */
const theory = [
  ...["linear-contract", "hidden-action"],
  ...["promotion-tournament", "ratchet", "promotion-ladder"],
  ...["target-cascade", "buffer-cascade", "functional-cascade", "contest-cascade", "strategic-cascade"],
  ...["due-care", "accountability", "reform-tolerance", "multitask", "one-vote-veto", "evaluation-frequency"],
  ...["inspection", "sequential-inspection", "collusion", "blame-shift", "trace-contest", "passive-acceptance"],
  ...[
    "credit-signal",
    "career-concerns",
    "reporting-chain",
    "campaign-cycle",
    "escalation-rectification-state",
    "peer-imitation",
    "cascade-herding",
    "shared-blame",
  ],
  ...["departmental-contest", "control-rights", "evolutionary"],
  ...["tullock-contest", "asymmetric-contest", "multi-prize-contest", "multi-prize-tournament", "elimination-contest"],
  ...["formal-authority", "common-agency", "three-tier-hierarchy"],
];
const ids = models.map(({ id }) => id);
const specs = (model: AnyModel) => Object.entries(model.parameters as Readonly<Record<string, ParameterSpec>>);

test("the registry lists the models in the order of the theory", () => {
  expect(ids).toEqual(theory.filter((id) => ids.includes(id)));
  expect(ids.length).toBeGreaterThan(8);
});

test("the registry lists the tables, and so does the help", () => {
  const tableIds = tables.map(({ id }) => id);
  expect(tableIds).toEqual([
    ...["regimes", "seed-chain", "provinces", "calibration", "comparative-statics", "information"],
    ...["mechanisms", "propositions", "validation", "ours-only"],
  ]);
  const [argument] = commandSpec("table").arguments;
  for (const lang of ["en", "zh"] as const) {
    for (const id of tableIds) expect(argument?.description[lang]).toContain(id);
  }
});

test("an id that no model bears is answered with the nearest ones", () => {
  expect(() => findModel("target-cascades")).toThrow("did you mean target-cascade?");
  expect(() => findModel("zzzzzzzz")).toThrow(`choose from ${ids.join(", ")}.`);
});

/** Values that a parameter must refuse: beyond its bounds, an open bound itself, and what is no number at all. */
function strangers(spec: ParameterSpec): readonly unknown[] {
  const noNumber = [Number.NaN, Number.POSITIVE_INFINITY, "Infinity", "∞", "NaN", "1/0", "1e400", "", "one", true, {}];
  const { domain } = spec;
  switch (domain.kind) {
    case "choice":
      return ["", "nothing-of-the-kind", 1, true, {}, ["x"]];
    case "regime":
      return [1, true, {}];
    case "boolean":
      return [1, 0, "yes", "", {}, ["true"]];
    case "list":
      return [1, "1", true, {}, ...shapes(domain.length, first(spec)), ...entriesOf(spec, domain.of)];
    case "matrix": {
      const row = first(spec) as readonly unknown[];
      const ragged = [row, [...row, row[0]]];
      const gaps = domain.gaps === true ? [] : [[row.map(() => null)]];
      return [
        1,
        true,
        {},
        row,
        ragged,
        ...gaps,
        ...shapes(domain.rows, row),
        ...shapes(domain.columns, row[0]).map((short) => [short]),
        ...entriesOf({ ...spec, default: row as readonly string[] }, domain.of).map((entries) => [entries]),
      ];
    }
    case "integer": {
      const beyond = [domain.min - 1, domain.max + 1, domain.min + 0.5, `${domain.min}.5`];
      return [...noNumber, ...beyond, ...(spec.perLevel === undefined ? [[domain.min]] : [[]])];
    }
    case "real": {
      const below = domain.min === undefined ? [] : [`${domain.min}-tiny`, ...(domain.minOpen ? [domain.min] : [])];
      const above = domain.max === undefined ? [] : [`${domain.max}+tiny`, ...(domain.maxOpen ? [domain.max] : [])];
      return [...noNumber, ...[...below, ...above].map(beside), ...(spec.perLevel === undefined ? [["1"]] : [[]])];
    }
  }
}

/** The first entry, or row, of a default list; something like one where there is no default. */
function first({ default: value, domain }: ParameterSpec): unknown {
  if (Array.isArray(value)) return value[0];
  return domain.kind === "matrix" ? ["1"] : "1";
}

/** Lists that are too short or too long. */
function shapes({ min, max }: LengthRange, entry: unknown): readonly unknown[] {
  return [min - 1, max + 1].filter((count) => count >= 0 && count <= 10_000).map((count) => Array(count).fill(entry));
}

/** Lists whose first entry is a stranger to the domain of entries, and else as long as the default. */
function entriesOf(spec: ParameterSpec, of: ParameterSpec["domain"]): readonly unknown[] {
  const rest = Array.isArray(spec.default) ? spec.default.slice(1) : [];
  return strangers({ ...spec, domain: of, default: null }).map((stranger) => [stranger, ...rest]);
}

/** The numeral just outside a bound: `0-tiny` is −10⁻¹², `1+tiny` is 1 + 10⁻¹². */
function beside(text: string): string {
  const [, bound, side] = /^(.*?)([-+])tiny$/.exec(text) ?? [];
  if (bound === undefined) return text;
  const tiny = exact.from("1e-12");
  const number = exact.from(bound);
  return exact.format(side === "-" ? exact.sub(number, tiny) : exact.add(number, tiny));
}

function refusal(read: () => unknown): GameTheoryError | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof GameTheoryError) return error;
    throw error;
  }
}

describe.each(ids)("%s", (id) => {
  const model = findModel(id);

  test.each(specs(model).map(([name]) => name))(
    "refuses for %s what lies outside its domain, in both languages",
    (name) => {
      const spec = (model.parameters as Readonly<Record<string, ParameterSpec>>)[name]!;
      const regime = spec.usedBy === undefined ? {} : { regime: spec.usedBy[0] };
      for (const stranger of strangers(spec)) {
        const input = { ...regime, [name]: stranger };
        const readers: (() => unknown)[] = [() => readParameters(model, input, float)];
        // Beyond the largest double there are fractions still.
        if (model.exact !== undefined && !JSON.stringify(stranger).includes("1e400"))
          readers.push(() => readParameters(model, input, exact));
        for (const read of readers) {
          const error = refusal(read);
          expect(error, `${name} = ${JSON.stringify(stranger)}`).toBeInstanceOf(GameTheoryError);
          expect(["domain", "parse"]).toContain(error?.code);
          expect(error?.text.en).toContain(name);
          expect(error?.text.zh).toContain(name);
          expect(error?.text.zh).toMatch(/\p{Script=Han}/u);
        }
      }
    },
  );

  test("is solved and verified at its defaults", () => {
    const solved = solve(model);
    expect(solved.status).toBe("solved");
    expect(solved.certificate.verified).toBe(true);
    expect(Object.keys(solved.outcome as object)).toEqual(Object.keys(model.outcome));
  });

  test("echoes parameters that, saved, give the same object again", async () => {
    for (const arithmetic of model.exact === undefined ? ["--float"] : ["--float", "--exact"]) {
      const first = await runInProcess(["solve", id, "--json", arithmetic]);
      const file = join(freshFolder(), "parameters.json");
      writeFileSync(file, JSON.stringify((JSON.parse(first.stdout) as Record<string, unknown>).parameters));
      const second = await runInProcess(["solve", id, "--json", arithmetic, "--params", file]);
      expect(second).toEqual(first);
      if (arithmetic === "--exact") expect(JSON.stringify(JSON.parse(first.stdout).outcome)).not.toMatch(/[[:,]-?\d/);
    }
  });

  test("describes itself in both languages, with a term, a domain and a unit for everything", async () => {
    for (const lang of ["en", "zh"] as const) {
      const described = description(model, lang);
      for (const quantity of [...described.parameters, ...described.outcome]) {
        expect(quantity.chinese).toMatch(/\p{Script=Han}/u);
        expect(quantity.unit).not.toBe("");
        expect(quantity.plainSymbol).not.toMatch(/\\|\p{Cc}|^$/u);
      }
      const shown = await runInProcess(["describe", id, "--lang", lang]);
      expect(shown.stdout).not.toMatch(/\\|undefined|NaN|\[object/);
      for (const [name] of specs(model)) expect(shown.stdout).toContain(`  ${name} `);
    }
  });
});

test("describe --json has every parameter with its domain as data", async () => {
  const run = await jiama(["describe", "target-cascade", "--json"]);
  expect(JSON.parse(run.stdout)).toMatchObject({
    schema: "jiama/1",
    command: "describe",
    status: "solved",
    model: "target-cascade",
    family: "escalation",
    exact: false,
    parameters: expect.arrayContaining([
      expect.objectContaining({
        name: "passThrough",
        symbol: "\\chi",
        chinese: "压力传导率",
        domain: { kind: "real", min: "0", max: "1", maxOpen: true, text: "[0, 1)" },
        default: "0.2",
        perLevel: { count: "levels" },
      }),
    ]),
    regimes: expect.arrayContaining([expect.objectContaining({ id: "appeals" })]),
    sources: expect.arrayContaining(["LazearRosen1981"]),
  });
});

test("models lists id, title, family and maturity, in either language", async () => {
  const [english, chinese, text] = await Promise.all([
    jiama(["models", "--json"]),
    jiama(["models", "--json", "--lang", "zh"]),
    jiama(["models", "--lang", "zh"]),
  ]);
  const list = JSON.parse(english.stdout).models as readonly Readonly<Record<string, unknown>>[];
  expect(list.map((each) => each.id)).toEqual(ids);
  const place = ids.indexOf("target-cascade");
  expect(list[place]).toMatchObject({ title: "Target cascade", family: "escalation", maturity: "tested" });
  expect(JSON.parse(chinese.stdout).models[place]).toMatchObject({ title: "目标层层加码" });
  expect(text.stdout.trimEnd().split("\n")).toHaveLength(ids.length + 1);
});
