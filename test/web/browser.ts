import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { projectRoot } from "../house/projectFiles.ts";

/** Where Debian, and whoever sets `CHROMIUM`, keeps a Chromium; `undefined` where there is none. */
export const chromiumPath = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== "" && existsSync(path),
);
/** Stands in the title of what a browser tests, so that a skipped test names its reason. */
export const needsChromium = "in Chromium (skipped where it is not installed; test/web/withChromium.sh installs it)";

/** The explorer's one file. */
export const explorerFile = join(projectRoot, "dist/explorer.html");

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

/** A browser for the tests of one file; call it at the top of a `describe`. */
export function browserOfFile(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, chromiumSandbox: false, args: quiet });
  }, 60_000);
  afterAll(() => browser?.close());
  return () => browser!;
}

/** A page, and what it did that no page of ours may: errors and warnings of the console, requests that leave it. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: string[];
}

/**
 * A new page that is closed when the test ends.
 *
 * @param own - Begins the address of all that the page may ask for.
 */
export async function watchedPage(
  browser: Browser,
  own: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  onTestFinished(() => context.close());
  const faults: string[] = [];
  const isOwn = (url: string) => url.startsWith(own) || /^(?:blob|data|about):/.test(url);
  await context.route(
    (url) => !isOwn(url.href),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("request", (request) => {
    if (!isOwn(request.url())) faults.push(`request to ${request.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  return { page, faults };
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a folder's files on a port of this machine while the tests of a file run; the function gives its address, with a `/`. */
export function servedFolder(folder: () => string): () => string {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, "http://localhost").pathname));
    const file = join(folder(), path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return () => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
  };
}
