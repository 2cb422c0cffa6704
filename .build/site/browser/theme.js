// Before anything is painted: the reader's theme, shared with the pages of the library.
try {
  document.documentElement.dataset.theme = localStorage.getItem("tsd-theme") || "os";
} catch {
  document.documentElement.dataset.theme = "os";
}
