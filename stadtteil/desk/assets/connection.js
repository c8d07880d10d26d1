// The way to the desk's server: it adds the token, says in German what went wrong, and knows whether the server answers.
// It knows no entry and nothing of the page.

const CONFLICT = "Jemand anderes hat diese Datei inzwischen geändert. Speichern Sie sie; dann sehen Sie beide Fassungen.";
const FAILED = "Das hat nicht geklappt. Laden Sie die Seite neu und versuchen Sie es noch einmal.";

/** What the server refuses, with its own words. */
export class Refusal extends Error {
  constructor(status, answer) {
    super(answer.error || answer.refused || (answer.conflict ? CONFLICT : FAILED));
    this.status = status;
    this.answer = answer;
  }
}

/** Nobody answers: `stadtteil serve` was ended, or this address is an old one. */
export class Unreachable extends Error {}

/** What may be missing while nobody answers is; any other error is our own mistake. */
export function unlessAway(error) {
  if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
}

const KEY = "stadtteil-schreibtisch";
const AGAIN = 2000; // milliseconds

/** Events: „lost“, „strange“ (the token is an old one) and „back“. */
export class Connection extends EventTarget {
  constructor() {
    super();
    this.state = "there";
    this.token = this.#taken() || sessionStorage.getItem(KEY) || "";
    this.tabs = new BroadcastChannel(KEY);
    this.tabs.onmessage = ({ data }) => this.#renew(data);
    addEventListener("hashchange", () => this.#renew(this.#taken()));
    if (this.token) this.tabs.postMessage(this.token);
  }

  /** The token stands in the address once, and then nowhere that can be seen or passed on. */
  #taken() {
    const found = location.hash.slice(1);
    if (!/^[\w-]{20,}$/.test(found)) return ""; // it says what is shown
    history.replaceState(history.state, "", "#/");
    sessionStorage.setItem(KEY, found);
    return found;
  }

  #renew(token) {
    if (!token || token === this.token) return;
    this.token = token;
    sessionStorage.setItem(KEY, token);
    if (this.state !== "there") this.#ask();
  }

  #say(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event(state === "there" ? "back" : state));
    if (state === "lost") setTimeout(() => this.#ask(), AGAIN);
  }

  async #ask() {
    try {
      await this.get("/api/paper");
    } catch (error) {
      if (error instanceof Unreachable && this.state === "lost") setTimeout(() => this.#ask(), AGAIN);
    }
  }

  async #send(address, init) {
    let answer;
    try {
      answer = await fetch(address, { ...init, headers: { "X-Stadtteil-Token": this.token, ...init.headers }, cache: "no-store" });
    } catch (error) {
      if (error.name === "AbortError") throw error;
      this.#say("lost");
      throw new Unreachable("Der Schreibtisch antwortet nicht.");
    }
    if (answer.ok) {
      this.#say("there");
      return answer;
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.status === 403) {
      this.#say("strange");
      throw new Unreachable(said.error || "Diese Adresse gilt nicht mehr.");
    }
    this.#say("there");
    throw new Refusal(answer.status, said);
  }

  /** Ask for something; `query` are the parameters of the address. */
  async get(path, query = {}, init = {}) {
    const asked = new URLSearchParams(query).toString();
    return (await this.#send(asked ? `${path}?${asked}` : path, init)).json();
  }

  async post(path, body, init = {}) {
    const sent = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), ...init };
    return (await this.#send(path, sent)).json();
  }

  /** Hand in a photo; `longest` is the greatest width or height that it may keep. */
  async upload(file, longest) {
    const headers = { "Content-Type": file.type || "application/octet-stream", "X-Stadtteil-Name": encodeURIComponent(file.name) };
    const address = longest ? `/api/photo?longest=${longest}` : "/api/photo";
    return (await this.#send(address, { method: "POST", headers, body: file })).json();
  }

  /** The address of a picture that only who has the token may see. */
  async picture(address) {
    return URL.createObjectURL(await (await this.#send(address, {})).blob());
  }
}
