/**
 * # Explorer
 *
 * The page on which models are moved by hand. The same script is the page's and its workers': where there is no document, it is a
 * worker.
 *
 * @module
 */
import "./style.css";
import { render } from "preact";
import { Page } from "./page/Page.tsx";
import { keepSolved } from "./state/answers.ts";
import { followAddress } from "./state/store.ts";
import { keepSwept } from "./state/sweeps.ts";
import { serve } from "./worker/serve.ts";

if (typeof document === "undefined") {
  serve();
} else {
  followAddress();
  keepSolved();
  keepSwept();
  render(<Page />, document.getElementById("explorer")!);
}
