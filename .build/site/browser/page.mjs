// What every page does: theme, menu on small screens, copying code, scrolling by keyboard, and the way into the search.

const root = document.body.dataset.root;

theme();
menu();
copyButtons();
scrollable();
search();

function theme() {
  const label = document.querySelector(".theme");
  const select = label.querySelector("select");
  label.hidden = false;
  select.value = document.documentElement.dataset.theme;
  select.addEventListener("change", () => {
    document.documentElement.dataset.theme = select.value;
    try {
      localStorage.setItem("tsd-theme", select.value);
    } catch {
      // A browser that stores nothing shows the choice on this page only.
    }
  });
}

function menu() {
  const button = document.querySelector("button.menu");
  const contents = document.getElementById("contents");
  button.hidden = false;
  document.documentElement.classList.add("scripted");
  const show = (open) => {
    button.setAttribute("aria-expanded", String(open));
    contents.classList.toggle("shown", open);
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    show(false);
    button.focus();
  });
  const current = contents.querySelector("[aria-current]");
  if (current !== null && current.offsetTop > contents.clientHeight)
    contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
}

function copyButtons() {
  const chinese = document.documentElement.lang.startsWith("zh");
  if (navigator.clipboard === undefined) return;
  for (const block of document.querySelectorAll("pre.code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = chinese ? "复制" : "Copy";
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.querySelector("code").textContent);
      button.textContent = chinese ? "已复制" : "Copied";
      setTimeout(() => {
        button.textContent = chinese ? "复制" : "Copy";
      }, 1500);
    });
    const frame = document.createElement("div");
    frame.className = "code-frame";
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

/** What is wider than the screen can be reached by keyboard, and only that. */
function scrollable() {
  const wide = document.querySelectorAll("pre.code, .scroll, .formula");
  const mark = () => {
    for (const each of wide) {
      if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
      else each.removeAttribute("tabindex");
    }
  };
  mark();
  document.fonts?.ready.then(mark);
  addEventListener("resize", mark);
}

function search() {
  const form = document.querySelector("form.search");
  const input = document.getElementById("search");
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  const load = () => {
    for (const name of ["search-index.js", "search.js"]) {
      const script = document.createElement("script");
      script.src = `${root}assets/${name}`;
      script.async = false;
      document.head.append(script);
    }
  };
  input.addEventListener("focus", load, { once: true });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}
