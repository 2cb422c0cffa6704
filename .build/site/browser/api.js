// A fold of TypeDoc's has a link within its head, two controls one inside the other, which a screen reader cannot tell apart. The
// head stays a fold; what the link leads to is linked from the lists of the pages as well.
const separate = () => {
  for (const link of document.querySelectorAll("summary a[href]")) {
    if (link.classList.contains("tsd-anchor-icon")) {
      link.remove();
      continue;
    }
    const text = document.createElement("span");
    text.append(...link.childNodes);
    link.replaceWith(text);
  }
};
separate();
new MutationObserver(separate).observe(document.body, { childList: true, subtree: true });
