// The script of a page: search, filters, sorting, selection and exports.
//
// The page is a whole list without it. Searching, exporting and checking is done by the library itself,
// which is in the page as WebAssembly (`engine`); until that is ready, and where it cannot run, a plain
// word search finds papers. The state of the page is its fragment. Text is only ever set as text.
"use strict";
(() => {
  const byID = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /** Makes an element: properties and attributes by name, then what is in it. */
  const make = (tag, names = {}, ...content) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(names)) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...content);
    return element;
  };
  const button = (text, action, names = {}) =>
    make("button", { type: "button", onclick: action, ...names }, text);
  const unseen = (text) => make("span", { className: "unseen" }, text);
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const counted = (count, noun) => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;

  /** Does something at once, or, while the page is still being read, after that. */
  const whenRead = (task) => {
    if (document.readyState !== "loading") task();
    else addEventListener("DOMContentLoaded", () => setTimeout(task, 0), { once: true });
  };

  // ---------------------------------------------------------------- The list, read from the page

  const main = byID("list:");
  const sections = all("main > section").filter((section) => section.id !== "frameworks:");
  const topics = [];
  const papers = [];
  const byPaperID = new Map();

  const readTopics = (list, parent) => {
    for (const item of list.children) {
      const link = item.firstElementChild;
      const topic = {
        item, parent, title: link.textContent, anchor: decodeURI(link.hash).slice("#topic:".length),
        depth: parent ? parent.depth + 1 : 0, children: [],
      };
      topic.path = parent ? [...parent.path, topic] : [topic];
      if (parent) parent.children.push(topic);
      topics.push(topic);
      const inner = item.querySelector(":scope > ul");
      if (inner) readTopics(inner, topic);
    }
  };
  const topicList = document.querySelector("nav > ul");
  if (topicList) readTopics(topicList, null);

  const readPapers = () => {
    const byAnchor = new Map(topics.map((topic) => [topic.anchor, topic]));
    for (const section of sections) {
      const topic = byAnchor.get(section.id.slice("topic:".length));
      if (topic) topic.section = section;
      for (const item of all(":scope > ol > li", section)) {
        const venue = item.querySelector("p > b");
        const year = item.querySelector("p > time");
        const paper = {
          item, section, topic, position: papers.length, id: item.id || item.dataset.id,
          head: item.firstElementChild, title: item.firstElementChild.textContent,
          venue: venue ? venue.textContent : "", kind: venue ? venue.className : "",
          year: year ? Number(year.textContent) : null,
          hasCode: item.querySelector(".code") !== null,
          perspective: section.dataset.perspective || "",
        };
        papers.push(paper);
        if (!byPaperID.has(paper.id)) byPaperID.set(paper.id, []);
        byPaperID.get(paper.id).push(paper);
      }
    }
  };
  readPapers();
  // Long lists are laid out where they are looked at.
  document.documentElement.classList.toggle("long", papers.length > 1500);
  const paperCount = parseInt(document.querySelector(".size").textContent, 10);

  // ---------------------------------------------------------------- The engine

  let engine = null;

  const startEngine = async () => {
    const [code, list] = [byID("engine:"), byID("markdown:")];
    if (!code || !list || !self.WebAssembly || !self.DecompressionStream) return;
    const packed = Uint8Array.from(atob(code.textContent), (digit) => digit.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const bytes = await new Response(stream).arrayBuffer();
    // The module unpacks another one, the engine.
    const pack = (await WebAssembly.instantiate(bytes, {})).instance.exports;
    const length = pack.unpack();
    const unpacked = new Uint8Array(pack.memory.buffer, pack.result(), length);
    const { instance } = await WebAssembly.instantiate(unpacked, {});
    const wasm = instance.exports;
    const encoder = new TextEncoder();
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const call = (name, input) => {
      const data = typeof input === "string" ? encoder.encode(input) : input;
      // The memory may grow in any call, and its old buffer is gone then.
      const place = wasm.reserve(data.length);
      new Uint8Array(wasm.memory.buffer, place, data.length).set(data);
      const length = wasm[name](data.length);
      const end = wasm.result();
      return new Uint8Array(wasm.memory.buffer, end, length).slice();
    };
    const read = (name, input) => JSON.parse(decoder.decode(call(name, input)));
    const loaded = read("load", listBytes(encoder.encode(list.textContent)));
    if (loaded.papers.length !== papers.length) return;
    engine = {
      search: (order, query) => read("search", `${order}\n${query}`),
      check: (lines) => read("check", lines),
      exported: (format, positions) => call("export", `${format}\n${positions.join(" ")}`),
    };
    document.documentElement.classList.add("engine");
    update();
  };

  /** The bytes of the list: in the page some are written as `%3C`. */
  const listBytes = (text) => {
    const bytes = new Uint8Array(text.length);
    let length = 0;
    for (let index = 0; index < text.length; index += 1) {
      if (text[index] === 0x25) {
        bytes[length++] = parseInt(String.fromCharCode(text[index + 1], text[index + 2]), 16);
        index += 2;
      } else {
        bytes[length++] = text[index];
      }
    }
    return bytes.subarray(0, length);
  };

  const isWorking = (task) => {
    try {
      return task();
    } catch (error) {
      // The engine cannot be used after a trap.
      engine = null;
      document.documentElement.classList.remove("engine");
      return null;
    }
  };

  // ---------------------------------------------------------------- Plain word search

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  const plainText = (paper) => {
    paper.plain ??= folded(
      [paper.title, paper.venue, paper.year, ...(paper.topic?.path ?? []).map((topic) => topic.title)]
        .concat(paper.item.querySelector(".by")?.textContent ?? "").join(" "));
    return paper.plain;
  };

  /** Papers that have all words, those with the words in the title first. */
  const plainSearch = (order, text) => {
    const words = folded(text).match(/-?"[^"]*"?|\S+/g) ?? [];
    const wanted = [];
    const unwanted = [];
    for (const word of words) {
      const list = /^-./.test(word) ? unwanted : wanted;
      list.push(word.replace(/^-|"/g, ""));
    }
    const found = new Map();
    for (const paper of papers) {
      if (!isAdmitted(paper)) continue;
      const text = words.length ? plainText(paper) : "";
      if (!wanted.every((word) => text.includes(word))) continue;
      if (unwanted.some((word) => text.includes(word))) continue;
      const hit = found.get(paper.id);
      if (hit) {
        hit.alsoListed.push(paper.position);
        continue;
      }
      const title = wanted.length ? folded(paper.title) : "";
      const isInTitle = wanted.every((word) => title.includes(word));
      const rank = (isInTitle ? 0 : 2) + (title.startsWith(wanted[0] ?? "") ? 0 : 1);
      found.set(paper.id, { position: paper.position, alsoListed: [], marks: [], rank });
    }
    const compare = {
      relevance: (a, b) => a.rank - b.rank,
      year: (a, b) => (at(b).year ?? 0) - (at(a).year ?? 0),
      title: (a, b) => folded(at(a).title).localeCompare(folded(at(b).title)),
      venue: (a, b) => !at(a).venue - !at(b).venue || at(a).venue.localeCompare(at(b).venue),
    }[order];
    const hits = [...found.values()];
    if (compare) hits.sort(compare);
    return { hits, corrections: [], isRanked: wanted.length > 0, problem: null, error: null };
  };
  const at = (hit) => papers[hit.position];

  // ---------------------------------------------------------------- Filters

  const values = (property) => (paper) => (paper[property] ? [paper[property]] : []);
  const named = (names) => (value) => names[value] ?? value;

  /** The groups of filters, by the query field that each stands for. */
  const groups = new Map(Object.entries({
    perspective: {
      title: "Perspective", values: values("perspective"),
      label: named({ model: "Model", data: "Data", framework: "Framework" }),
    },
    year: { title: "Year", values: (paper) => (paper.year ? [String(paper.year)] : []) },
    has: { title: "Code", values: (paper) => (paper.hasCode ? ["code"] : []), label: () => "With code" },
    is: {
      title: "Kind", values: values("kind"),
      label: named({
        conference: "Conference", journal: "Journal", workshop: "Workshop", preprint: "Preprint",
        other: "Other",
      }),
    },
    venue: { title: "Venue", values: values("venue") },
    topic: {
      title: "Topics", values: (paper) => (paper.topic?.path ?? []).map((topic) => topic.anchor),
    },
  }));

  for (const [field, group] of groups) {
    group.field = field;
    group.choices = new Map();
    group.tokens = [];
    for (const paper of papers) {
      for (const value of group.values(paper)) {
        let choice = group.choices.get(value);
        if (!choice) {
          choice = { group, value, label: group.label?.(value) ?? value, total: 0, count: 0 };
          group.choices.set(value, choice);
        }
        choice.total += 1;
        (paper.choices ??= []).push(choice);
      }
    }
  }

  const yearRange = (text) => {
    const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text);
    if (!match || (!match[1] && !match[3]) || (match[1] && match[3] && !match[2])) return null;
    const low = Number(match[1] ?? 0);
    return [low, match[3] ? Number(match[3]) : match[2] ? Infinity : low];
  };

  /** Whether a token asks for a value: the same one, or a range of years that has it. */
  const covers = (group, token, value) => {
    if (group.field !== "year" || token.value === value) return token.value === value;
    const [outer, inner] = [yearRange(token.value), yearRange(value)];
    return outer[0] <= inner[0] && inner[1] <= outer[1];
  };

  /** Whether an entry passes a group: one of what is wanted, nothing of what is not. */
  const passes = (group, paper) => {
    if (group.tokens.length === 0) return true;
    const own = group.values(paper);
    const has = (token) => own.some((value) => covers(group, token, value));
    const wanted = group.tokens.filter((token) => !token.isNot);
    return (wanted.length === 0 || wanted.some(has))
      && !group.tokens.some((token) => token.isNot && has(token));
  };
  const isAdmitted = (paper) => {
    for (const group of groups.values()) if (!passes(group, paper)) return false;
    return true;
  };

  /** The filters as words of a query. */
  const filterWords = () => {
    const words = [];
    for (const { field, tokens } of groups.values()) {
      const written = (token) => {
        const value = field === "topic" ? "#" + token.value : token.value;
        return /^[\w.#-]+$/.test(value) ? value : `"${value.replace(/["“”]/g, " ")}"`;
      };
      const wanted = tokens.filter((token) => !token.isNot).map(written);
      if (wanted.length) words.push(`${field}:${wanted.join(",")}`);
      for (const token of tokens) if (token.isNot) words.push(`-${field}:${written(token)}`);
    }
    return words;
  };

  /** Counts, for each choice, the papers that choosing it would leave under all other groups. */
  const countChoices = (hits) => {
    const active = [...groups.values()].filter((group) => group.tokens.length);
    for (const group of groups.values()) for (const choice of group.choices.values()) choice.count = 0;
    const countEntry = (paper, seen) => {
      let failed = null;
      for (const group of active) {
        if (passes(group, paper)) continue;
        if (failed) return;
        failed = group;
      }
      for (const choice of paper.choices ?? []) {
        if ((failed && choice.group !== failed) || seen?.has(choice)) continue;
        choice.count += 1;
        seen?.add(choice);
      }
    };
    for (const hit of hits) {
      const seen = hit.alsoListed.length ? new Set() : null;
      countEntry(papers[hit.position], seen);
      for (const position of hit.alsoListed) countEntry(papers[position], seen);
    }
    if (oldYears) oldYears.count = oldYears.members.reduce((sum, choice) => sum + choice.count, 0);
  };

  // ---------------------------------------------------------------- State and fragment

  const state = { q: "", sort: "", isReversed: false, selected: new Set(), others: [], ignored: [] };
  const orders = ["relevance", "list", "year", "title", "venue"];

  const decoded = (text) => decodeURIComponent(text.replace(/\+/g, " "));
  const encoded = (text) =>
    encodeURIComponent(text).replace(/%20/g, "+").replace(/%3A/g, ":").replace(/^-/, "%2D");

  const clearFilters = () => {
    for (const group of groups.values()) group.tokens = [];
  };

  /** Runs a plain search as if there were no filters; the engine sees only those it is given. */
  const withoutFilters = (task) => {
    if (engine) return task();
    const kept = [...groups.values()].map((group) => [group, group.tokens]);
    clearFilters();
    const found = task();
    for (const [group, tokens] of kept) group.tokens = tokens;
    return found;
  };

  const readFragment = () => {
    Object.assign(state, { q: "", sort: "", isReversed: false, selected: new Set(), others: [], ignored: [] });
    clearFilters();
    for (const part of location.hash.slice(1).split("&")) {
      const [name, ...rest] = part.split("=");
      if (rest.length === 0) continue;
      try {
        readPart(name, rest.join("="), part);
      } catch {
        state.ignored.push(part);
      }
    }
  };

  const readPart = (name, value, part) => {
    const group = groups.get(name);
    if (name === "q") state.q = decoded(value);
    else if (name === "sort") {
      const order = value.replace(/^-/, "");
      if (!orders.includes(order)) throw part;
      Object.assign(state, { sort: order, isReversed: value.startsWith("-") });
    } else if (name === "sel") {
      for (const id of value.split(",").map(decoded)) {
        if (byPaperID.has(id)) state.selected.add(id);
        else if (id) state.ignored.push(`sel=${id}`);
      }
    } else if (group) {
      for (const text of value.split(",")) {
        const token = { value: decoded(text.replace(/^-/, "")), isNot: text.startsWith("-") };
        const isKnown = name === "year" ? yearRange(token.value) : group.choices.has(token.value);
        if (isKnown) group.tokens.push(token);
        else state.ignored.push(`${name}=${text}`);
      }
    } else state.others.push(part);
  };

  const fragment = () => {
    const parts = [];
    if (state.q) parts.push(`q=${encoded(state.q)}`);
    for (const { field, tokens } of groups.values()) {
      const list = tokens.map((token) => (token.isNot ? "-" : "") + encoded(token.value));
      if (list.length) parts.push(`${field}=${list.join(",")}`);
    }
    if (state.sort) parts.push(`sort=${state.isReversed ? "-" : ""}${state.sort}`);
    if (state.selected.size) parts.push(`sel=${[...state.selected].map(encoded).join(",")}`);
    return [...parts, ...state.others].join("&");
  };

  let rememberTimer = 0;
  const remember = (isNew) => {
    clearTimeout(rememberTimer);
    const text = fragment();
    if (text === location.hash.slice(1)) return;
    const url = text ? `#${text}` : location.pathname + location.search;
    try {
      history[isNew ? "pushState" : "replaceState"](null, "", url);
    } catch {
      // Browsers limit how often this may be called.
    }
  };

  /** Applies a change of the state; a new one can be taken back with Back. */
  const change = (isNew, edit) => {
    // What was typed before is a state of its own.
    if (isNew) remember(false);
    edit();
    remember(isNew);
    update();
  };

  /** Applies what is typed; the address follows after a rest, since browsers limit its changes. */
  const type = (text) => {
    state.q = text;
    clearTimeout(rememberTimer);
    rememberTimer = setTimeout(remember, 300, false);
    update();
  };

  // ---------------------------------------------------------------- Update

  let result = { hits: [] };

  const order = (isRanked) =>
    state.sort && (state.sort !== "relevance" || isRanked) ? state.sort : isRanked ? "relevance" : "list";

  const run = (sort, words) =>
    (engine && isWorking(() => engine.search(sort, words))) || plainSearch(sort, words);

  const update = () => {
    const filters = filterWords();
    const query = engine ? [state.q, ...filters].filter(Boolean).join(" ") : state.q;
    // Without filters, to count the choices; it also says whether there are words to rank by.
    const base = withoutFilters(() => run(state.sort || "relevance", state.q));
    const sort = order(base.isRanked);
    const found = filters.length && !base.error ? run(sort, query) : base;
    showNotes(found);
    if (found.error) return;
    if (sort === "list") found.hits.sort((a, b) => a.position - b.position);
    showSort(sort, base.isRanked);
    result = found;
    if (state.isReversed) result.hits.reverse();
    countChoices(base.hits);
    showHits();
    showFilters();
    showCommand(query);
    showSelection();
  };

  // ---------------------------------------------------------------- Papers

  const flatList = make("ol");
  const flat = make("section", { hidden: true }, make("h2", { className: "unseen" }, "Papers found"), flatList);
  /** How many items of a long result are there at once; the others follow in turns. */
  const firstItems = 480;
  let isMoved = false;
  let round = 0;

  const isInList = () => order(result.isRanked) === "list" && !state.isReversed;

  const showHits = () => {
    const shown = [];
    const isSectioned = isInList();
    if (isSectioned) {
      if (isMoved) putBack();
      const isVisible = new Uint8Array(papers.length);
      for (const hit of result.hits) {
        for (const position of [hit.position, ...hit.alsoListed]) {
          isVisible[position] = 1;
          shown.push([papers[position], hit]);
        }
      }
      for (const topic of topics) topic.isVisible = false;
      const visibleSections = new Set();
      for (const paper of papers) {
        const isHidden = !isVisible[paper.position];
        if (paper.item.hidden !== isHidden) paper.item.hidden = isHidden;
        if (isHidden) continue;
        visibleSections.add(paper.section);
        for (let topic = paper.topic; topic && !topic.isVisible; topic = topic.parent) topic.isVisible = true;
      }
      for (const topic of topics) if (topic.section) topic.section.hidden = !topic.isVisible;
      for (const section of sections) if (!section.id) section.hidden = !visibleSections.has(section);
    } else {
      const items = [];
      for (const hit of result.hits) {
        const paper = at(hit);
        paper.item.hidden = false;
        items.push(paper.item);
        shown.push([paper, hit]);
      }
      flatList.replaceChildren(...items.slice(0, firstItems));
      for (const section of sections) section.hidden = true;
      isMoved = true;
    }
    flat.hidden = isSectioned;
    const frameworks = byID("frameworks:");
    if (frameworks) frameworks.hidden = !isSectioned || state.q !== "" || filterWords().length > 0;
    count.textContent = result.hits.length === paperCount
      ? counted(paperCount, "paper") : `${grouped(result.hits.length)} of ${counted(paperCount, "paper")}`;
    nothing.hidden = result.hits.length > 0;
    say(count.textContent);
    finish(shown);
  };

  const putBack = () => {
    const lists = new Map();
    for (const paper of papers) {
      if (!lists.has(paper.section)) lists.set(paper.section, []);
      lists.get(paper.section).push(paper.item);
    }
    for (const [section, items] of lists) section.querySelector("ol").replaceChildren(...items);
    isMoved = false;
  };

  let finishNow = () => {};

  /** Adds controls and marks, first to what is seen first, the rest when there is time. */
  const finish = (shown) => {
    round += 1;
    const mine = round;
    let done = 0;
    const turn = (limit) => {
      if (mine !== round) return;
      for (const end = Math.min(shown.length, done + limit); done < end; done += 1) {
        const [paper, hit] = shown[done];
        addControls(paper);
        markTitle(paper, hit.marks);
        if (done >= firstItems && !flat.hidden) flatList.append(paper.item);
      }
      if (done < shown.length) setTimeout(turn, 0, 80);
    };
    finishNow = () => turn(Infinity);
    // While the page is read, nothing may hold it up.
    whenRead(() => turn(80));
  };
  addEventListener("beforeprint", () => finishNow());

  const markTitle = (paper, marks) => {
    const key = marks.join();
    if ((paper.marked ?? "") === key) return;
    paper.marked = key;
    const content = [];
    let end = 0;
    for (let index = 0; index + 1 < marks.length; index += 2) {
      content.push(paper.title.slice(end, marks[index]));
      content.push(make("mark", {}, paper.title.slice(marks[index], marks[index + 1])));
      end = marks[index + 1];
    }
    paper.head.replaceChildren(...content, paper.title.slice(end));
  };

  const addControls = (paper) => {
    if (paper.box) return;
    paper.box = make("input", {
      type: "checkbox", "aria-label": `Select ${paper.title.slice(0, 200)}`,
      checked: state.selected.has(paper.id), onchange: () => select(paper),
    });
    paper.item.append(make("label", { className: "box" }, paper.box));
    const meta = paper.item.querySelector("p:not(.by)");
    const listings = byPaperID.get(paper.id);
    const titles = listings.map((other) => other.topic?.title).filter(Boolean);
    if (titles.length) meta.append(make("span", { className: "in" }, titles.join(" · ")));
    const elsewhere = listings.filter((other) => other !== paper && other.topic).map((other) => other.topic.title);
    if (elsewhere.length) meta.append(make("span", { className: "also" }, `also in ${elsewhere.join(", ")}`));
    paper.more = button("Cite", () => toggleCard(paper), {
      className: "cite", "aria-expanded": "false", "aria-label": `Cite ${paper.title.slice(0, 200)}`,
    });
    meta.append(paper.more);
  };

  const exported = (format, positions) => engine && isWorking(() => engine.exported(format, positions));
  const text = (bytes) => (bytes ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : "");

  const toggleCard = (paper) => {
    const isOpen = !paper.card;
    paper.more.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      paper.card.remove();
      paper.card = null;
      return;
    }
    const bibtex = text(exported("bibtex", [paper.position]));
    const link = location.href.split("#")[0] + "#" + encodeURIComponent(paper.id);
    paper.card = make("div", { className: "card" });
    if (bibtex) paper.card.append(make("pre", { tabIndex: 0, "aria-label": "BibTeX" }, bibtex));
    const row = make("div", { className: "row" });
    if (bibtex) {
      row.append(
        button("Copy BibTeX", () => copy(bibtex, "BibTeX")),
        button("Copy Markdown", () => copy(text(exported("markdown", [paper.position])), "Markdown line")));
    }
    row.append(button("Copy link", () => copy(link, "Link")));
    paper.card.append(row);
    paper.item.append(paper.card);
  };

  // ---------------------------------------------------------------- Selection, exports, clipboard

  const select = (paper) => change(false, () => {
    if (!state.selected.delete(paper.id)) state.selected.add(paper.id);
  });

  let checked = new Set();
  const showSelection = () => {
    for (const id of new Set([...checked, ...state.selected])) {
      for (const paper of byPaperID.get(id)) if (paper.box) paper.box.checked = state.selected.has(id);
    }
    checked = new Set(state.selected);
    const size = state.selected.size;
    exportButton.textContent = size ? `Export ${size} selected` : "Export";
    scope.textContent = size
      ? `${counted(size, "selected paper")}.` : `All ${counted(result.hits.length, "paper")} shown.`;
    clearSelection.hidden = size === 0;
  };

  /** The positions to export: the selection in the order of the list, else the result. */
  const chosen = () => {
    if (state.selected.size === 0) return result.hits.map((hit) => hit.position);
    return [...state.selected].map((id) => byPaperID.get(id)[0].position).sort((a, b) => a - b);
  };

  const download = (format, ending) => {
    const bytes = exported(format, chosen());
    if (!bytes) return;
    const url = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    make("a", { href: url, download: `papers.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    say(`Downloaded papers.${ending}`, 0);
  };

  const copy = async (content, name) => {
    let isDone = false;
    try {
      await navigator.clipboard.writeText(content);
      isDone = true;
    } catch {
      const area = make("textarea", { value: content, className: "unseen", "aria-label": name });
      const focused = document.activeElement;
      (document.querySelector("dialog[open]") ?? document.body).append(area);
      area.select();
      try {
        isDone = document.execCommand("copy");
      } catch {
        isDone = false;
      }
      area.remove();
      focused?.focus();
    }
    if (isDone) return toast(`${name} copied`);
    shownText.value = content;
    byHand.showModal();
    shownText.select();
    toast(`${name} could not be copied`);
  };

  // ---------------------------------------------------------------- Messages

  const status = make("p", { className: "unseen", role: "status" });
  let statusTimer = 0;
  const say = (message, delay = 500) => {
    clearTimeout(statusTimer);
    statusTimer = setTimeout(() => (status.textContent = message), delay);
  };

  const toastBox = make("p", { className: "toast", hidden: true });
  let toastTimer = 0;
  const toast = (message) => {
    toastBox.textContent = message;
    toastBox.hidden = false;
    say(message, 0);
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => (toastBox.hidden = true), 2500);
  };

  const quoted = (word) => `'${word}'`;

  const showNotes = (found) => {
    const lines = [];
    const hint = ({ suggestions }) =>
      suggestions.length ? `; did you mean ${suggestions.map(quoted).join(", ")}?` : "";
    for (const { word, replacements } of found.corrections) {
      lines.push(`Searched ${replacements.map(quoted).join(", ")} for ${quoted(word)}.`);
    }
    if (found.error) lines.push(found.error.message + hint(found.error));
    if (found.problem) lines.push(found.problem.message + hint(found.problem));
    if (state.ignored.length) lines.push(`Ignored in the address: ${state.ignored.join(", ")}.`);
    notes.replaceChildren(...lines.map((line) => make("p", {}, line)));
    notes.hidden = lines.length === 0;
    box.setAttribute("aria-invalid", String(Boolean(found.error)));
    notes.classList.toggle("bad", Boolean(found.error));
    if (found.error) say(lines.join(" "));
  };

  const shellWord = (word) => (/^[\w.,:/=@%+#-]+$/.test(word) && !/^#/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`);

  const showCommand = (query) => {
    const words = ["survey", "search"];
    if (/^--/.test(state.q)) words.push("--");
    if (state.q) words.push(shellWord(state.q));
    words.push(...filterWords().map(shellWord));
    const options = [];
    const sort = order(result.isRanked);
    if (sort !== "relevance") options.push("--sort", sort);
    if (state.isReversed) options.push("--reverse");
    if (!byID("markdown:")?.hasAttribute("data-embedded")) options.push("--file", "README.md");
    words.splice(2, 0, ...options);
    commandText.textContent = words.join(" ");
    command.hidden = !query && !filterWords().length;
  };

  // ---------------------------------------------------------------- Controls

  const box = make("input", {
    type: "search", id: "search:", autocomplete: "off", spellcheck: false, enterKeyHint: "search",
    placeholder: `Search ${counted(paperCount, "paper")}: words, "phrases", venue:ICLR, year:2023..`,
    "aria-describedby": "notes:",
    oninput: () => type(box.value),
  });
  const notes = make("div", { id: "notes:", className: "notes", hidden: true });
  const count = make("b", { className: "count" });
  const nothing = make("div", { className: "nothing", hidden: true },
    make("p", {}, "No paper matches."),
    button("Clear search and filters", () => clearAll()));
  const sortSelect = make("select", {
    id: "sort:", onchange: () => change(true, () => (state.sort = sortSelect.value)),
  });
  const sortNames = {
    relevance: "Best match", list: "List order", year: "Newest first", title: "Title", venue: "Venue",
  };
  for (const name of orders) sortSelect.append(make("option", { value: name }, sortNames[name]));
  const reverse = button("↑↓", () => change(true, () => {
    state.isReversed = !state.isReversed;
    state.sort ||= sortSelect.value;
  }), { "aria-label": "Reverse the order", title: "Reverse the order", className: "quiet" });

  const showSort = (sort, isRanked) => {
    sortSelect.options[0].disabled = !isRanked;
    sortSelect.value = sort;
    reverse.setAttribute("aria-pressed", String(state.isReversed));
  };

  const commandText = make("code");
  const command = make("div", { className: "command", hidden: true }, commandText,
    button("Copy", () => copy(commandText.textContent, "Command"), { "aria-label": "Copy the command" }));

  const scope = make("p");
  const clearSelection = button("Clear selection", () => change(true, () => state.selected.clear()));
  const exports = make("div", { className: "panel", id: "exports:", hidden: true }, scope);
  for (const [name, format, ending] of [
    ["BibTeX", "bibtex", "bib"], ["CSV", "csv", "csv"], ["Markdown", "markdown", "md"], ["JSON", "json", "json"],
  ]) {
    exports.append(make("div", { className: "row" }, make("span", {}, name),
      button("Copy", () => copy(text(exported(format, chosen())), name), { "aria-label": `Copy ${name}` }),
      button("Download", () => download(format, ending), { "aria-label": `Download ${name}` })));
  }
  exports.append(clearSelection);

  /** A button that shows and hides something. */
  const discloser = (label, target, names = {}) => {
    const opener = button(label, () => {
      target.hidden = !target.hidden;
      opener.setAttribute("aria-expanded", String(!target.hidden));
    }, { "aria-expanded": "false", "aria-controls": target.id, ...names });
    return opener;
  };
  const exportButton = discloser("Export", exports, { className: "needs-engine" });

  /** Takes back everything that hides papers. */
  const clearAll = () => change(true, () => {
    clearFilters();
    state.q = "";
    box.value = "";
    box.focus();
  });

  // ---------------------------------------------------------------- Filter controls

  const column = make("div", { className: "filters", id: "filters:" });
  const filterButton = button("Filters", () => {
    const isOpen = document.documentElement.classList.toggle("filtering");
    filterButton.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) column.scrollIntoView();
  }, { className: "narrow", "aria-expanded": "false", "aria-controls": "filters:" });
  const facets = make("section", { className: "facets", "aria-label": "Filters" });
  const active = make("div", { className: "active", hidden: true });

  const press = (choice) => change(true, () => {
    const { group, value } = choice;
    const isWanted = group.tokens.some((token) => !token.isNot && covers(group, token, value));
    const isNot = group.tokens.some((token) => token.isNot && covers(group, token, value));
    // A longer range of years becomes the years it covers.
    group.tokens = group.tokens.flatMap((token) => {
      if (token.value === value || !covers(group, token, value)) return [token];
      return [...group.choices.values()].filter((other) => !other.members && covers(group, token, other.value))
        .map((other) => ({ value: other.value, isNot: token.isNot }));
    });
    group.tokens = group.tokens.filter((token) => !covers(group, choice, token.value));
    if (isWanted) group.tokens.push({ value, isNot: true });
    else if (!isNot) group.tokens.push({ value, isNot: false });
  });

  const addChoice = (choice) => {
    choice.number = make("small");
    choice.state = unseen("");
    choice.button = button("", () => press(choice), { className: "choice" });
    choice.button.append(make("span", {}, choice.label), choice.state, " ", choice.number);
    return choice.button;
  };

  const showFilters = () => {
    const chips = [];
    for (const group of groups.values()) {
      const most = [...group.choices.values()]
        .reduce((most, choice) => (choice.bar ? Math.max(most, choice.count) : most), 1);
      for (const choice of group.choices.values()) {
        if (!choice.button) continue;
        const token = group.tokens.find((token) => covers(group, token, choice.value));
        const isPressed = Boolean(token);
        if (choice.isPressed !== isPressed || choice.isNot !== token?.isNot) {
          choice.isPressed = isPressed;
          choice.isNot = token?.isNot;
          choice.button.setAttribute("aria-pressed", String(isPressed));
          choice.button.classList.toggle("not", Boolean(token?.isNot));
          choice.state.textContent = token?.isNot ? " excluded" : "";
          // A chosen topic is seen, and what it has.
          if (isPressed) for (const topic of choice.topic?.path ?? []) topic.open?.(true);
        }
        choice.button.disabled = choice.count === 0 && !isPressed;
        if (choice.shown !== choice.count) choice.number.textContent = choice.shown = choice.count;
        choice.bar?.style.setProperty("height", `${Math.round((36 * choice.count) / most)}px`);
      }
      for (const token of group.tokens) chips.push(activeChip(group, token));
    }
    filterButton.textContent = chips.length ? `Filters (${chips.length})` : "Filters";
    if (chips.length > 1) chips.push(button("Clear", () => change(true, clearFilters), { className: "quiet" }));
    active.replaceChildren(...chips);
    active.hidden = chips.length === 0;
  };

  /** A filter that is on, to take it off again. */
  const activeChip = (group, token) => {
    const label = group.choices.get(token.value)?.label
      ?? token.value.replace(/\.\.$/, " or later").replace(/^\.\./, "until ").replace("..", "–");
    const words = `${token.isNot ? "not " : ""}${label}`;
    return button(`${words} ×`, () => change(true, () => {
      group.tokens = group.tokens.filter((other) => other !== token);
    }), { className: token.isNot ? "chip not" : "chip", "aria-label": `Remove the filter ${words}` });
  };

  const addGroup = (field, fill) => {
    const group = groups.get(field);
    if (group.choices.size < (field === "has" ? 1 : 2)) return;
    const set = make("fieldset", { className: `of-${field}` }, make("legend", {}, group.title));
    fill(set, [...group.choices.values()]);
    facets.append(set);
  };
  const byTotal = (a, b) => b.total - a.total || (a.label < b.label ? -1 : 1);

  const addYears = (set, choices) => {
    choices.sort((a, b) => a.value - b.value);
    const row = make("div", { className: "years" });
    // The oldest years share a button, so that each is wide enough to press.
    const old = choices.length > 9 ? choices.splice(0, choices.length - 8) : [];
    for (const choice of choices) row.append(addYear(choice, `’${choice.value.slice(2)}`));
    if (old.length) row.prepend(addOldYears(old));
    set.append(row);
  };

  const addYear = (choice, label) => {
    addChoice(choice);
    choice.bar = make("i");
    choice.button.className = "year";
    choice.button.replaceChildren(choice.number, choice.bar,
      make("span", { "aria-hidden": "true" }, label), unseen(choice.label), choice.state);
    return choice.button;
  };

  let oldYears = null;
  const addOldYears = (old) => {
    const group = groups.get("year");
    const last = old[old.length - 1].value;
    oldYears = { group, value: `..${last}`, label: `until ${last}`, members: old, count: 0 };
    const opener = addYear(oldYears, `≤${last.slice(2)}`);
    group.choices.set(oldYears.value, oldYears);
    return opener;
  };

  const addVenues = (set, choices) => {
    choices.sort(byTotal);
    const first = make("div", { className: "chips" });
    const rest = make("div", { className: "chips", id: "venues:", hidden: true });
    choices.forEach((choice, index) => (index < 12 ? first : rest).append(addChoice(choice)));
    set.append(first);
    if (rest.childElementCount) {
      set.append(rest, discloser(`All ${choices.length} venues`, rest, { className: "quiet more" }));
    }
  };

  const addChips = (set, choices) => {
    const row = make("div", { className: "chips" });
    row.append(...choices.sort(byTotal).map(addChoice));
    set.append(row);
  };

  const addTopics = () => {
    const { choices } = groups.get("topic");
    const isShort = topics.length <= 30;
    for (const topic of topics) {
      const choice = choices.get(topic.anchor);
      if (!choice) continue;
      choice.label = topic.title;
      const inner = topic.item.querySelector(":scope > ul");
      const row = make("div", { className: "topic" });
      choice.topic = topic;
      if (inner) {
        const twist = button("", () => topic.open(inner.hidden), {
          className: "twist", "aria-label": `Topics in ${topic.title}`,
        });
        topic.open = (isOpen) => {
          inner.hidden = !isOpen;
          twist.setAttribute("aria-expanded", String(isOpen));
        };
        topic.open(isShort || topic.depth === 0);
        row.append(twist);
      }
      row.append(addChoice(choice));
      topic.item.replaceChildren(row, ...(inner ? [inner] : []));
    }
  };

  // ---------------------------------------------------------------- Help, check, keyboard

  const shortcuts = [
    ["/", "search"], ["Esc", "clear the search, then leave it"], ["j k ↓ ↑", "next and previous paper"],
    ["Enter", "open the paper"], ["x", "select it"], ["b", "copy its BibTeX"], ["?", "this help"],
  ];
  const areKeysOn = make("input", { type: "checkbox", checked: true });
  const help = make("dialog", { "aria-label": "Help" },
    make("h2", {}, "Search"),
    make("p", {}, "Words match titles, topics, venues and ids; typos are corrected. Filters can be typed:"),
    make("pre", {}, "\"kv cache\" -survey venue:ICLR,ICML\nyear:2023.. has:code is:preprint\narXiv, DOI and other addresses"),
    make("p", {}, "Press a filter again to exclude it."),
    make("h2", {}, "Keys"),
    make("dl", {}, ...shortcuts.flatMap(([key, action]) => [
      make("dt", {}, make("kbd", {}, key)), make("dd", {}, action)])),
    make("label", { className: "row" }, areKeysOn, "Keys are on"),
    button("Close", () => help.close()));
  const shownText = make("textarea", { readOnly: true, rows: 10, "aria-label": "Text to copy" });
  const byHand = make("dialog", { "aria-label": "Copy by hand" },
    make("p", {}, "The browser did not allow copying. Copy it from here:"), shownText,
    button("Close", () => byHand.close()));

  let current = null;
  const move = (step) => {
    const items = all("main li").filter((item) => !item.hidden && item.offsetParent);
    const here = items.indexOf(document.activeElement?.closest("main li") ?? current);
    const next = items[here < 0 ? (step > 0 ? 0 : items.length - 1) : here + step];
    if (!next) return;
    current = next;
    const head = next.firstElementChild;
    if (head.tagName === "SPAN") head.tabIndex = -1;
    head.focus();
    next.scrollIntoView({ block: "nearest" });
  };

  const keys = {
    "/": () => { box.focus(); box.select(); },
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    x: (paper) => paper && select(paper),
    b: (paper) => paper && engine && copy(text(exported("bibtex", [paper.position])), "BibTeX"),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    if (target === box) {
      if (event.key === "Escape") {
        event.preventDefault();
        if (box.value) type((box.value = ""));
        else box.blur();
      } else if (event.key === "Enter") {
        event.preventDefault();
        remember(true);
        move(1);
      }
      return;
    }
    const isField = target.matches("select, textarea, input:not([type=checkbox])");
    if (!areKeysOn.checked || isField || document.querySelector("dialog[open]")) return;
    const action = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (!action) return;
    event.preventDefault();
    const item = target.closest("main li") ?? current;
    action(item && papers.find((paper) => paper.item === item));
  });

  const area = make("textarea", {
    rows: 4, id: "line:", spellcheck: false,
    placeholder: "- Title of the Paper, <ins>ICLR, 2025</ins> [[Paper](https://…)] [[Code](https://…)]",
  });
  const findings = make("div", { role: "status", className: "findings" });
  let checkTimer = 0;
  area.addEventListener("input", () => {
    clearTimeout(checkTimer);
    checkTimer = setTimeout(showFindings, 250);
  });

  const showFindings = () => {
    const checked = area.value.trim() && engine && isWorking(() => engine.check(area.value));
    findings.replaceChildren();
    if (!checked) return;
    const { diagnostics, fixed, remaining } = checked;
    for (const finding of diagnostics) {
      const line = make("p", {}, make("b", { className: finding.severity }, finding.severity),
        ` ${finding.line}:${finding.column} ${finding.message} `, make("code", {}, finding.rule));
      if (finding.fix) line.append(make("span", {}, finding.fix.message));
      findings.append(line);
    }
    if (diagnostics.length === 0) {
      findings.append(make("p", {}, checked.papers
        ? `Nothing to correct in ${counted(checked.papers, "paper")}.` : "This is not the line of a paper."));
    }
    if (fixed !== area.value && diagnostics.length) {
      const rest = remaining ? `; ${counted(remaining, "finding")} would remain` : "";
      findings.append(make("pre", { tabIndex: 0, "aria-label": "Corrected line" }, fixed),
        make("div", { className: "row" },
          button("Copy the corrected line", () => copy(fixed, "Line")), make("span", {}, `Safe corrections only${rest}.`)));
    }
  };
  const checkPanel = make("section", { className: "check needs-engine" },
    make("h2", {}, "Check a contribution"),
    make("p", {}, make("label", { htmlFor: "line:" }, "Paste the line that you want to add. It is checked against the whole list, by the rules of survey validate.")),
    area, findings);

  // ---------------------------------------------------------------- Put together

  const build = () => {
    const search = make("search", { className: "search", role: "search" },
      make("div", { className: "box-row" },
        make("label", { className: "unseen", htmlFor: "search:" }, "Search papers"), box,
        make("kbd", { "aria-hidden": "true" }, "/"), filterButton,
        button("?", () => help.showModal(), { "aria-label": "Help", className: "quiet" })),
      notes);
    document.querySelector("body > header").after(search);

    addGroup("perspective", addChips);
    addGroup("year", addYears);
    addGroup("has", addChips);
    addGroup("is", addChips);
    addTopics();
    const nav = document.querySelector("nav");
    nav.before(column);
    column.append(facets, nav);
    const venues = make("section", { className: "facets", "aria-label": "Venues" });
    column.append(venues);
    addGroup("venue", addVenues);
    const venueGroup = facets.querySelector(".of-venue");
    if (venueGroup) venues.append(venueGroup);
    else venues.remove();
    if (!topics.length) nav.remove();

    const tools = make("div", { className: "tools" }, count,
      make("label", { className: "unseen", htmlFor: "sort:" }, "Sort by"), sortSelect, reverse, exportButton);
    main.prepend(tools, exports, active, command, nothing, flat);
    main.append(checkPanel);
    document.body.append(status, toastBox, help, byHand);
  };

  /** Shows the state, or the place, that the fragment names. */
  const go = (event) => {
    let id = location.hash.slice(1);
    try {
      id = id.includes("=") ? "" : decodeURIComponent(id);
    } catch {
      id = "";
    }
    const paper = byPaperID.get(id)?.[0];
    const place = id && !paper ? byID(id) : null;
    // The browser has gone to a place of the page; only the frameworks may be hidden.
    if (event && place && id !== "frameworks:") return;
    readFragment();
    box.value = state.q;
    update();
    place?.scrollIntoView();
    for (const item of all("li.target")) item.classList.remove("target");
    paper?.item.classList.add("target");
    paper?.item.scrollIntoView({ block: "center" });
  };

  build();
  go();
  addEventListener("popstate", go);
  addEventListener("pagehide", () => remember(false));
  whenRead(() => startEngine().catch((error) => console.warn("The engine did not start:", error.message)));
})();
