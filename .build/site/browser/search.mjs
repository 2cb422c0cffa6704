// The search box: a combobox whose list shows what the index answers. Loaded when the box is first focused.
import { answers, readIndex } from "../search/engine.mjs";

const root = document.body.dataset.root;
const lang = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const input = document.getElementById("search");
const list = document.getElementById("results");
const status = document.querySelector(".search .status");
const index = readIndex(window.jiamaSearchIndex);
let active = -1;

input.addEventListener("input", show);
input.addEventListener("keydown", move);
document.addEventListener("click", (event) => {
  if (!event.target.closest(".search")) close();
});
input.addEventListener("focus", show);
show();

function show() {
  const query = input.value.trim();
  active = -1;
  input.removeAttribute("aria-activedescendant");
  if (query === "") {
    close();
    status.textContent = "";
    return;
  }
  const found = answers(index, query, lang);
  list.replaceChildren(...found.map(option));
  list.hidden = found.length === 0;
  input.setAttribute("aria-expanded", String(found.length > 0));
  status.textContent = found.length === 0 ? status.dataset.nothing : `${found.length} ${status.dataset.found}`;
  status.classList.toggle("shown", found.length === 0);
}

function option({ path, title, kind, summary, section, lang: own }, i) {
  const item = document.createElement("li");
  item.id = `result-${i}`;
  item.role = "option";
  item.setAttribute("aria-selected", "false");
  item.lang = own === "zh" ? "zh-Hans" : "en";
  item.dataset.address = `${root}${path}${section === undefined ? "" : `#${section[0]}`}`;
  const name = element("strong", section === undefined ? title : `${title} › ${section[1]}`);
  item.append(name, " ", element("small", kind), element("span", summary));
  item.addEventListener("mousedown", (event) => event.preventDefault());
  item.addEventListener("click", () => go(item));
  return item;
}

function element(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function move(event) {
  const items = [...list.children];
  if (event.key === "Escape") {
    if (list.hidden) input.value = "";
    close();
    return;
  }
  if (event.key === "Enter" && items.length > 0 && !list.hidden) {
    event.preventDefault();
    go(items[Math.max(active, 0)]);
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || items.length === 0) return;
  event.preventDefault();
  items[active]?.setAttribute("aria-selected", "false");
  active = (active + step + items.length + (active < 0 && step < 0 ? 1 : 0)) % items.length;
  items[active].setAttribute("aria-selected", "true");
  items[active].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", items[active].id);
}

function go(item) {
  close();
  location.href = item.dataset.address;
}

function close() {
  list.hidden = true;
  status.classList.remove("shown");
  input.setAttribute("aria-expanded", "false");
}
