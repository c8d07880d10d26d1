// Where what is shown stands in the address: behind its `#`, beginning with a slash, as no token does.

const ENTRY = "#/eintrag/";

/** The address of an entry, for a link or for `location.hash`. */
export function addressOf(path) {
  return ENTRY + path.split("/").map(encodeURIComponent).join("/");
}

/** The path of the entry that an address shows; empty for the list of all. */
export function pathOf(address) {
  return address.startsWith(ENTRY) ? address.slice(ENTRY.length).split("/").map(decodeURIComponent).join("/") : "";
}
