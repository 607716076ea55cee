// The checklist at work. No markup is made from text here: text nodes and clones only.
(() => {
"use strict";
const $ = (s, r = document) => r.querySelector(s);
const $$ = (s, r = document) => [...r.querySelectorAll(s)];
const by = id => document.getElementById(id);
// The page's own elements by their ids: ui.toast.
const ui = new Proxy({}, {get: (_, id) => by(id)});
const clone = template => template.content.cloneNode(true);
const on = (type, act, all) => document.addEventListener(type, act, all);
const make = (tag, text) => Object.assign(document.createElement(tag), {textContent: text});
const put = (e, text) => { if (e.textContent !== text) e.textContent = text; };
const box = e => e.getBoundingClientRect();
const D = JSON.parse(ui.data.textContent);
const STATES = ["todo", "done", "na", "blocked"], FIELDS = ["name", "who", "env"];
const root = document.documentElement;
for (const e of $$(".nt")) e.remove();
const steps = D.steps.map(([id, num, rev, parts = [], from], i) => {
  const el = by(id), txt = $(".txt", el);
  txt.after(clone(ui.ts));
  // A step inside this one has a body of its own.
  const all = q => $$(q, el).filter(x => x.closest(".step") === el);
  const s = {id, num, rev, parts, from, el, txt, all, box: $("input", el), ack: all("[data-ack]")[0], ver: all(".ver input"), more: $(".more", el), chip: $(".chip", el), nt: $(".nt", el)};
  s.chip.id = "c" + i;
  s.box.setAttribute("aria-describedby", s.chip.id);
  $("span", s.more).dataset.s = num;
  return s;
});
const step = new Map(steps.map(s => [s.id, s]));
const of = e => step.get(e.closest(".step")?.id);
const KEY = "lockstep:1:" + D.doc;
let lang = D.base, run, cur = null, undo = null, newer = false, liveTimer, toastTimer;
root.classList.add("js");

// Language
const fill = (text, args) => text.replace(/\{(\w+)\}/g, (m, k) => args[k] ?? m);
const t = (key, args = {}) => {
  const text = D.u[D.ui[lang]][D.keys.indexOf(key)] ?? key;
  if (typeof text === "string") return fill(text, args);
  return fill(text[new Intl.PluralRules(lang).select(args.n)] ?? text.other, {...args, n: number(args.n)});
};
const number = n => n.toLocaleString(lang);
const speak = r => { for (const e of $$("[data-u]", r)) put(e, t(e.dataset.u, e.dataset)); };
const own = new Map($$("[data-k]").map(e => [e, e.cloneNode(true)]));
const pictures = new Map($$("img[data-p][src]").map(i => [i.dataset.p, i.src]));
const show = (l, stay) => {
  const at = stay && steps.find(s => box(s.el).bottom > 80), top = at && box(at.el).top;
  lang = l;
  const words = $$("template[data-l]").find(e => e.dataset.l === l)?.content.children ?? [];
  for (const [e, o] of own) {
    const found = words[e.dataset.k], w = found?.firstChild ? found : null;
    e.replaceChildren(...(w ?? o).cloneNode(true).childNodes);
    for (const i of $$("img:not([src])", e)) i.src = pictures.get(i.dataset.p) ?? "";
    const links = $$("a", o);
    $$("a", e).forEach((a, i) => { if (!a.href) { a.href = links[i].getAttribute("href"); a.target = links[i].target; } });
    const given = w ? w.lang : l === D.base ? o.lang : o.lang || (o.firstChild ? D.src : "");
    e.lang = given; e.dir = given ? w ? w.dir : o.dir || "ltr" : "";
    for (const name of ["lang", "dir"]) if (!e[name]) e.removeAttribute(name);
    if (e.matches(".txt")) of(e).nt.hidden = !given || given === l;
  }
  const choice = ui.lang, option = choice && $$("option", choice).find(o => o.value === l);
  root.lang = l;
  if (option) { root.dir = option.dir; choice.value = l; }
  speak();
  document.title = ui.title.textContent;
  draw();
  if (at) scrollBy(0, box(at.el).top - top);
};

// Storage
const fresh = id => ({f: 1, doc: D.doc, ver: D.ver, run: id, name: "", who: "", env: "", lang, steps: {}, vals: {}, seen: [], gone: {}, sign: null, keys: true});
const load = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
const store = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { ui.volatile.hidden = false; } };
let index = load(KEY);
if (!Array.isArray(index?.runs) || !index.runs[0]) index = {cur: "r1", runs: ["r1"]};
const save = () => { if (!newer) { run.ver = D.ver; store(KEY + ":" + run.run, run); store(KEY, index); } };
const keep = () => { save(); draw(); };
const frozen = () => !!run.sign || newer;
const open = id => {
  index.cur = id;
  undo = null;
  ui.toast.hidden = true;
  const saved = load(KEY + ":" + id);
  // What a later page wrote is not understood here: it is neither read nor written over.
  newer = !!saved && saved.f !== 1;
  ui.newer.hidden = !newer;
  run = newer ? fresh(id) : Object.assign(fresh(id), saved);
  migrate();
};

// A guide that changed: what was ticked in another form is to be looked at again.
const kept = s => run.steps[s.id];
const isChanged = s => { const r = kept(s); return !!r?.s && r.s !== "todo" && r.rev !== s.rev; };
const state = s => !run.sign && isChanged(s) ? "todo" : kept(s)?.s ?? "todo";
const isOpen = s => !["done", "na"].includes(state(s));
let news = new Set(), removed = 0;
const migrate = () => {
  news = new Set(run.seen.length ? steps.filter(s => !run.seen.includes(s.id)).map(s => s.id) : []);
  removed = 0;
  if (frozen()) return;
  const {gone, seen} = run, had = run.steps;
  for (const {id, parts, from} of steps) {
    // Steps that became one: it is done only when all of them were.
    for (const part of parts) {
      const old = had[part], r = had[id];
      if (seen.includes(part) && (old || r)) had[id] = {...old, ...r, s: old?.s === "done" ? r?.s ?? "todo" : "todo", note: [r?.note, old?.note].filter(Boolean).join(" · ")};
    }
    // A step that became several: each of them is to be looked at again.
    const whole = had[from] ?? gone[from];
    if (whole && !seen.includes(id) && !had[id]) { had[id] = {...whole, rev: "", note: ""}; news.delete(id); }
  }
  for (const id in had) if (!step.has(id)) { gone[id] = had[id]; delete had[id]; removed++; }
  for (const id in gone) if (step.has(id)) { had[id] ??= gone[id]; delete gone[id]; }
  run.seen = steps.map(s => s.id);
};

const isGuid = w => /^[{(]?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}[)}]?$/i.test(w);
// Nearly a GUID: more often copied in part than meant. It is kept all the same.
const isOdd = w => /^[\da-f]{1,12}(-[\da-f]{1,12}){3,4}$/i.test(w) && !isGuid(w);
// A net, not a proof: shapes of keys, and long words of many kinds of characters.
const isSecret = text => text.split(/\s+/).some(w => {
  if (/^(gh[pousr]_|xox[a-z]-|AKIA|eyJ[\w-]+\.)\w{6}|-----BEGIN/.test(w)) return true;
  if (w.length < 20 || /^https?:/.test(w) || isGuid(w) || isOdd(w)) return false;
  if (/[\da-f]{40}/i.test(w)) return true;
  const letters = w.replace(/[^A-Za-z\d]/g, ""), kinds = [...letters].map(c => /\d/.test(c) ? 0 : c < "a" ? 1 : 2);
  const bits = [...w].reduce((sum, c) => sum - Math.log2((w.split(c).length - 1) / w.length) / w.length, 0);
  return bits > 3.5 && letters.length >= 18 && kinds.filter((k, i) => i && k !== kinds[i - 1]).length / letters.length >= .3;
});
const guard = (input, error, write) => {
  const bad = isSecret(input.value);
  input.ariaInvalid = bad || null;
  put(error, bad ? t("guard") : isOdd(input.value) ? t("odd") : "");
  if (!bad && !frozen()) { write(input.value); save(); }
};

// Drawing
const say = text => { clearTimeout(liveTimer); liveTimer = setTimeout(() => ui.live.textContent = text, 120); };
const toast = text => { put(ui.toastt, text); ui.toast.hidden = false; clearTimeout(toastTimer); toastTimer = setTimeout(() => ui.toast.hidden = true, 8000); };
const tell = text => { say(text); toast(text); };
const words = s => s.txt.textContent;
const label = s => $("b", s.txt)?.textContent ?? words(s);
const time = at => new Date(at).toLocaleString(lang, {dateStyle: "medium", timeStyle: "short"});
// What words went and came: the longest run of common words stays.
const diff = (old, now) => {
  const [a, b] = [old, now].map(x => x.split(/(?<=\s)/)), n = a.length, m = b.length, same = (i, j) => a[i].trim() === b[j].trim();
  const L = a.concat(0).map(() => b.concat(0).fill(0)), out = [];
  for (let i = n; i--;) for (let j = m; j--;) L[i][j] = same(i, j) ? L[i + 1][j + 1] + 1 : Math.max(L[i + 1][j], L[i][j + 1]);
  const add = (tag, word) => {
    if (out.at(-1)?.localName !== tag) out.push(make(tag));
    out.at(-1).append(word);
  };
  for (let i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && same(i, j)) { add("span", b[j++]); i++; }
    else if (i < n && (j === m || L[i + 1][j] >= L[i][j + 1])) add("del", a[i++]);
    else add("ins", b[j++]);
  }
  return out;
};
const progress = () => t("progress", {d: steps.length - steps.filter(isOpen).length, t: steps.length});
const next = () => { const from = cur ? steps.indexOf(cur) + 1 : 0; return [...steps.slice(from), ...steps.slice(0, from)].find(isOpen); };
const onlyRest = $("[value=rest]");
const drawNext = () => { const n = next(); put(ui.next, n ? t("next") + " " + n.num : t("sign")); };
const one = s => {
  const r = kept(s), st = state(s), e = s.el, chip = s.chip, off = frozen();
  e.dataset.state = st;
  s.box.checked = st === "done"; s.box.indeterminate = st === "na"; s.box.disabled = off;
  const said = st === "todo" ? [news.has(s.id) && t("fresh")] : [t(st), r.t && time(r.t), r.who];
  put(chip, [...said, r?.note, isChanged(s) && t("changed")].filter(Boolean).join(" · "));
  chip.hidden = !chip.textContent; chip.className = "chip " + st;
  if (isChanged(s) && !off) {
    if (!s.chg) {
      chip.after(clone(ui.tc));
      speak(s.chg = chip.nextElementSibling);
    }
    $("p", s.chg).replaceChildren(...r.l === lang && r.txt ? diff(r.txt, words(s).slice(0, r.txt.length < 400 ? 9999 : 400)) : []);
  } else if (s.chg) { s.chg.remove(); s.chg = null; }
  if (s.ack) { s.ack.checked = !!r?.ack; s.ack.disabled = off; }
  for (const x of s.ver) { x.checked = r?.res === x.value; x.disabled = off; }
  if (s.more.open) for (const x of $$("input,textarea", s.more)) { x.checked = x.value === st; x.disabled = off; }
  e.hidden = onlyRest.checked && !e.contains(document.activeElement) && !steps.some(o => e.contains(o.el) && isOpen(o));
};
const draw = () => {
  steps.forEach(one);
  const left = steps.filter(isOpen);
  ui.pb.value = steps.length - left.length;
  put(ui.pt, progress());
  put(ui.rest, t("remaining") + " (" + number(left.length) + ")");
  drawNext();
  // The sections with steps, in the order of the contents.
  $$(".cnt").forEach((e, i) => {
    const part = e.closest("section"), all = steps.filter(s => part.contains(s.el)), nc = $$(".nc")[i], n = all.length, d = n - all.filter(isOpen).length;
    put(e, t("progress", {d, t: n}));
    put(nc, `${d === n ? "✓ " : ""}${d}/${n}`); nc.classList.toggle("full", d === n);
    $(".empty", part).hidden = all.some(s => !s.el.hidden);
  });
  for (const list of $$(".steps")) list.classList.toggle("gone", ![...list.children].some(c => !c.hidden));
  const loop = D.loops.find(([a, b]) => state(step.get(a)) === "done" && isOpen(step.get(b))), bar = ui.loop;
  bar.hidden = !loop;
  if (loop) {
    const [a, b] = loop.map(id => step.get(id));
    put($("p", bar), t("loop", {a: label(a), s: a.num, b: label(b), t: b.num}));
    $("a", bar).href = "#" + b.id; put($("a", bar), t("goto", {s: b.num}));
  }
  const show = (e, value) => { if (e !== document.activeElement) e.value = value; e.disabled = frozen(); };
  for (const e of $$("[data-val]")) show(e, run.vals[e.dataset.val] ?? "");
  for (const e of $$("[data-out]")) { const v = run.vals[e.dataset.out]; put(e, v || t("none")); e.classList.toggle("no", !v); }
  for (const id of FIELDS) show(by(id), run[id]);
  ui.runs.replaceChildren(...index.runs.map((id, i) => {
    const here = id === run.run, r = here ? run : load(KEY + ":" + id);
    return Object.assign(make("option", r?.name || t("runn", {i: i + 1})), {value: id, selected: here});
  }));
  put(ui.signst, run.sign ? t("signed", {w: run.sign.who || "–", d: time(run.sign.t)}) : left.length ? t("left", {n: left.length}) : t("alldone"));
  ui.sign.setAttribute("aria-disabled", String(frozen() || left.length > 0));
  put(ui.pwho, run.who); put(ui.penv, run.env); put(ui.psign, run.sign ? time(run.sign.t) : "");
  ui.gone.replaceChildren(...Object.values(run.gone).map(g => make("li", t("goneword") + ": " + (g.txt || ""))));
  const c = steps.filter(isChanged).length, a = news.size;
  ui.changes.hidden = frozen() || !(a || c || removed);
  put($("span", ui.changes), t("guidechanged", {a, c, r: removed}));
};

// Changes
const mark = s => { cur?.el.classList.remove("cur"); cur = s; s.el.classList.add("cur"); };
const focusStep = s => { mark(s); s.el.hidden = false; s.el.scrollIntoView({block: "center"}); s.box.focus({preventScroll: true}); };
const hot = (s, is) => s.ack.closest(".call").classList.toggle("hot", is);
const seen = s => ({rev: s.rev, txt: words(s).slice(0, 400), l: lang});
const set = (s, st, more = {}) => {
  if (frozen()) return;
  if (st === "done" && s.ack && !s.ack.checked) {
    one(s); hot(s, true); s.ack.focus(); say(t("ackfirst", {s: s.num}));
    return;
  }
  const before = kept(s) && {...kept(s)};
  run.steps[s.id] = {...before, ...more, s: st, t: Date.now(), who: run.who, ...seen(s)};
  undo = () => { if (before) run.steps[s.id] = before; else delete run.steps[s.id]; keep(); say(t("undone")); };
  news.delete(s.id); mark(s); keep();
  tell(t("said_" + st, {s: s.num}) + " " + progress());
};
const note = (s, write) => { const r = run.steps[s.id] ??= {s: "todo", rev: s.rev}; write(r); r.t = Date.now(); save(); };
const copy = async (text, from) => {
  try { await navigator.clipboard.writeText(text); } catch {
    const a = make("textarea", text); document.body.append(a); a.select(); document.execCommand("copy"); a.remove(); from?.focus();
  }
  tell(t("copied"));
};
const here = () => location.href.replace(/#.*/, "") + "#";
const expand = s => {
  const more = s.more;
  if ($("textarea", more)) return;
  more.append(clone(ui.tm));
  speak(more);
  for (const i of $$("input", more)) i.name = "st-" + s.id;
  $("textarea", more).value = kept(s)?.note ?? "";
};
on("toggle", e => { if (e.target.matches(".more[open]")) { expand(of(e.target)); one(of(e.target)); } }, true);
on("change", e => {
  const x = e.target, s = of(x);
  if (x === s?.box) set(s, x.checked ? "done" : "todo");
  else if (x.matches(".more input")) { set(s, x.value); one(s); if (["na", "blocked"].includes(x.value)) $("textarea", s.more).focus(); }
  else if (x === s?.ack) { undo = null; note(s, r => r.ack = x.checked); hot(s, false); if (!x.checked && state(s) === "done") set(s, "todo"); }
  else if (s?.ver.includes(x)) { set(s, x.value === "ok" ? "done" : "blocked", {res: x.value}); if (x.value === "bad") $(".call", s.el)?.scrollIntoView({block: "nearest"}); draw(); }
  else if (x.name === "filter") draw();
  else if (x.id === "lang") { run.lang = x.value; save(); show(x.value, true); }
  else if (x.id === "runs") { open(x.value); keep(); }
  else if (x.id === "kon") { run.keys = x.checked; save(); }
  else if (x.id === "file") { read(x.files[0]); x.value = ""; }
});
on("input", e => {
  const x = e.target;
  // A note changes its step alone: with hundreds of steps, drawing all would be felt while typing.
  if (x.matches(".more textarea")) { guard(x, $(".err", x.closest(".more")), v => note(of(x), r => r.note = v)); one(of(x)); }
  else if (x.matches("[data-val]")) { guard(x, $(".err", x.closest(".cap")), v => run.vals[x.dataset.val] = v); draw(); }
  else if (FIELDS.includes(x.id)) { guard(x, ui.runerr, v => run[x.id] = v.slice(0, 200)); draw(); }
});
on("click", e => {
  const x = e.target.closest("button");
  if (x?.dataset.copy) copy(run.vals[x.dataset.copy] ?? "", x);
  else if (x) tools[x.dataset.x ?? x.id]?.(x, of(x));
});
// Taking along and bringing back
const rows = () => steps.map(s => ({s, r: kept(s) ?? {}, st: state(s)}));
const download = (text, type, end) => {
  const url = URL.createObjectURL(new Blob([text], {type}));
  Object.assign(make("a"), {href: url, download: "checklist-" + (run.name || run.run).replace(/[^\w-]+/g, "-") + end}).click();
  setTimeout(() => URL.revokeObjectURL(url), 5000);
};
const md = text => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#]/g, "\\$&");
const cell = v => '"' + String(v).replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""') + '"';
const iso = at => at ? new Date(at).toISOString() : "";
const canonical = v => JSON.stringify(v, (k, x) => x?.constructor === Object ? Object.fromEntries(Object.keys(x).sort().map(y => [y, x[y]])) : x);
const tools = {
  still(x, s) { Object.assign(kept(s), seen(s)); keep(); s.box.focus(); },
  here(x, s) { copy(here() + s.id, x); },
  shot(x) {
    const image = $("img", x).cloneNode();
    image.alt = $(".vh", x).textContent;
    put(ui.dt, image.alt); ui.dimg.replaceChildren(image);
    ui.dlg.showModal();
  },
  next() { const n = next(); n ? focusStep(n) : ui.sign.focus(); },
  undo() { if (!frozen()) undo?.(); undo = null; ui.toast.hidden = true; },
  review() { focusStep(steps.find(s => isChanged(s) || news.has(s.id)) ?? steps[0]); },
  newrun() {
    const {who} = run;
    let i = index.runs.length + 1;
    while (index.runs.includes("r" + i)) i++;
    index.runs.push("r" + i); open("r" + i); run.who = who; keep(); ui.name.focus();
  },
  sign() { if (!frozen() && !steps.some(isOpen)) { run.sign = {t: Date.now(), who: run.who}; keep(); say(ui.signst.textContent); } },
  md() {
    const line = ({s, r, st}) => `- [${{done: "x", na: "~"}[st] ?? " "}] ${s.num} ` + [md(words(s)), st === "blocked" && t(st), r.note && md(r.note)].filter(Boolean).join(" — ") + (r.t && st !== "todo" ? ` (${iso(r.t)}${r.who ? ", " + md(r.who) : ""})` : "");
    download(`# ${md(document.title)}\n\n${progress()}\n\n${rows().map(line).join("\n")}\n`, "text/markdown", ".md");
  },
  csv() {
    const lines = rows().map(({s, r, st}) => [s.num, words(s), st, r.note ?? "", r.who ?? "", st === "todo" ? "" : iso(r.t)]);
    download("\ufeff" + [["step", "text", "state", "note", "who", "time"], ...lines].map(l => l.map(cell).join()).join("\r\n") + "\r\n", "text/csv", ".csv");
  },
  async json() {
    const hash = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(canonical(run)));
    const sha256 = hash && [...new Uint8Array(hash)].map(b => b.toString(16).padStart(2, "0")).join("");
    download(JSON.stringify({...run, sha256}, null, 1) + "\n", "application/json", ".json");
  },
  raw() { download(JSON.stringify(load(KEY + ":" + run.run)), "application/json", ".json"); },
  imp() { ui.file.click(); },
  print() { print(); },
  // Two bits for each step.
  link() {
    const bytes = [];
    steps.forEach((s, i) => bytes[i >> 2] |= STATES.indexOf(state(s)) << i % 4 * 2);
    copy(here() + "p=" + D.ver.slice(-6) + "." + btoa(String.fromCharCode(...bytes)).replace(/=/g, ""));
  },
  reset() {
    if (!confirm(t("resetq"))) return;
    const before = run; run = fresh(run.run); run.lang = lang; run.seen = before.seen;
    undo = () => { run = before; keep(); }; keep(); toast(t("left", {n: steps.length}));
  },
};
const resume = () => {
  const m = /^#p=(\w{6})\.((?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2,3})?)$/.exec(location.hash);
  if (!m) return;
  history.replaceState(null, "", here().slice(0, -1));
  if (m[1] !== D.ver.slice(-6)) { toast(t("otherversion")); return; }
  const bytes = atob(m[2]);
  steps.forEach((s, i) => {
    const st = STATES[bytes.charCodeAt(i >> 2) >> i % 4 * 2 & 3];
    if (!run.steps[s.id]?.s && st !== "todo") run.steps[s.id] = {s: st, t: Date.now(), who: "", rev: s.rev, ack: st === "done"};
  });
  save();
};
const text = (v, max = 2000) => typeof v === "string" && !isSecret(v) ? v.slice(0, max) : "";
const read = async file => {
  try {
    if (!file || file.size > 1e6) throw 0;
    const got = JSON.parse(await file.text());
    if (got.f !== 1 || got.doc !== D.doc || typeof got.steps !== "object" || frozen()) throw 0;
    let n = 0;
    const differed = [];
    for (const [id, r] of Object.entries(got.steps)) {
      if (!/^(?!__)[\w:.-]{1,80}$/.test(id) || !r || !STATES.includes(r.s)) continue;
      const at = Number.isFinite(r.t) ? r.t : 0, mine = run.steps[id];
      if (mine && mine.s !== r.s && step.has(id)) differed.push(step.get(id).num);
      if ((mine?.t ?? -1) >= at) continue;
      run.steps[id] = {s: r.s, t: at, who: text(r.who, 200), rev: text(r.rev, 16), note: text(r.note), ack: r.ack === true, txt: text(r.txt, 400), l: text(r.l, 20), res: text(r.res, 3)};
      n++;
    }
    for (const {dataset: {val}} of $$("[data-val]")) {
      const b = text(got.vals?.[val]), a = run.vals[val];
      if (b && (!a || a === b || confirm(t("replace", {a, b})))) run.vals[val] = b;
    }
    for (const k of FIELDS) run[k] ||= text(got[k], 200);
    if (Array.isArray(got.seen)) run.seen = got.seen.filter(x => typeof x === "string");
    migrate(); keep();
    tell(t("loaded", {n}) + (differed.length ? " " + t("differed", {s: differed.join(", ")}) : ""));
  } catch { tell(t("badfile")); }
};

// Keys
const go = by => { const all = steps.filter(s => !s.el.hidden), i = cur ? all.indexOf(cur) : by > 0 ? -1 : 0; if (all.length) focusStep(all[(i + by + all.length) % all.length]); };
const press = button => cur && $(button, cur.el)?.click();
const keys = {
  j: () => go(1), k: () => go(-1),
  x: () => cur && set(cur, state(cur) === "done" ? "todo" : "done"),
  n: () => tools.next(),
  e: () => { if (cur) { expand(cur); const m = cur.more; m.open = !m.open; one(cur); $(m.open ? "input" : "summary", m).focus(); } },
  i: () => press(".shot"),
  f: () => $("[name=filter]:not(:checked)").click(),
  c: () => press("[data-copy]"),
  l: () => ui.lang?.focus(),
  z: () => tools.undo(),
  "?": () => { ui.keys.open = true; $("summary", ui.keys).focus(); },
};
on("keydown", e => {
  if (e.ctrlKey || e.altKey || e.metaKey || !run.keys || ui.dlg.open) return;
  if (e.target.matches("textarea,select,input:not([type=checkbox],[type=radio])")) return;
  if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
});
on("focusin", e => { const s = of(e.target); if (s && s !== cur) { mark(s); drawNext(); } });
addEventListener("storage", e => { if (e.key === KEY + ":" + run.run) { run = Object.assign(fresh(run.run), load(e.key)); draw(); } });
addEventListener("hashchange", resume);

store(KEY, index);
open(index.runs.includes(index.cur) ? index.cur : index.runs[0]);
ui.kon.checked = run.keys;
resume();
const wanted = [new URLSearchParams(location.search).get("lang") ?? "", Object.keys(run.steps)[0] ? run.lang : "", ...navigator.languages];
const tags = Object.keys(D.ui), main = tag => tag.split("-")[0];
show(wanted.map(w => tags.includes(w) ? w : tags.find(l => main(l) === main(w))).find(Boolean) ?? D.base);
save();
})();
