/**
 * # Explorer
 *
 * The page on which models are moved by hand.
 *
 * @module
 */
import { render } from "preact";

const place = document.getElementById("explorer");
if (place !== null) render(<main />, place);
