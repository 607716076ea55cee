// The checklist at work. No markup is made from text here: text nodes and clones only.
(() => {
"use strict";
const $ = (s, r = document) => r.querySelector(s);
const $$ = (s, r = document) => [...r.querySelectorAll(s)];
const by = id => document.getElementById(id);
const D = JSON.parse(by("data").textContent);
const root = document.documentElement;
const steps = D.steps.map(([id, num, sec, rev, parts = [], from]) => ({id, num, sec, rev, parts, from, el: by(id), box: $("input", by(id))}));
const step = new Map(steps.map(s => [s.id, s]));
const KEY = "lockstep:1:" + D.doc;
let lang = D.base, run, cur = null, undo = null, newer = false, liveTimer, toastTimer;
root.classList.add("js");

// Language
const fill = (text, args) => text.replace(/\{(\w+)\}/g, (m, k) => args[k] ?? m);
const t = (key, args = {}) => {
  const text = D.u[D.ui[lang]][D.keys.indexOf(key)] ?? key;
  if (typeof text === "string") return fill(text, args);
  return fill(text[new Intl.PluralRules(lang).select(args.n)] ?? text.other, {...args, n: new Intl.NumberFormat(lang).format(args.n)});
};
const own = new Map($$("[data-k]").map(e => [e, {nodes: [...e.childNodes].map(n => n.cloneNode(true)), lang: e.lang, dir: e.dir}]));
const pictures = new Map($$("img[data-p][src]").map(i => [i.dataset.p, i.src]));
const show = (l, stay) => {
  const at = stay && steps.find(s => s.el.getBoundingClientRect().bottom > 80), top = at?.el.getBoundingClientRect().top;
  lang = l;
  const words = new Map(), template = $$("template[data-l]").find(e => e.dataset.l === l);
  if (template) for (const e of $$("[data-t]", template.content)) words.set(e.dataset.t, e);
  for (const [e, o] of own) {
    const w = words.get(e.dataset.k);
    e.replaceChildren(...(w ? [...w.childNodes] : o.nodes).map(n => n.cloneNode(true)));
    for (const i of $$("img[data-p]:not([src])", e)) i.src = pictures.get(i.dataset.p) ?? "";
    const given = w ? w.lang : l === D.base ? o.lang : o.lang || (o.nodes.length ? D.src : "");
    e.lang = given; e.dir = given ? w ? w.dir : o.dir || "ltr" : "";
    if (!given) { e.removeAttribute("lang"); e.removeAttribute("dir"); }
    const nt = e.matches(".txt") && e.parentElement.querySelector(":scope > .nt");
    if (nt) nt.hidden = !given || given === l;
  }
  const option = by("lang") && $$("option", by("lang")).find(o => o.value === l);
  root.lang = l; root.dir = option ? option.dir : root.dir;
  if (option) by("lang").value = l;
  for (const e of $$("[data-u]")) e.textContent = t(e.dataset.u, {s: e.dataset.s});
  document.title = by("title").textContent;
  draw();
  if (at) scrollBy(0, at.el.getBoundingClientRect().top - top);
};

// Storage
const fresh = id => ({f: 1, doc: D.doc, ver: D.ver, run: id, name: "", who: "", env: "", lang, steps: {}, vals: {}, seen: [], gone: {}, sign: null, keys: true});
const load = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
const store = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { by("volatile").hidden = false; } };
let index = load(KEY);
if (!index || !Array.isArray(index.runs) || !index.runs.length) index = {cur: "r1", runs: ["r1"]};
const save = () => { if (!newer) { run.ver = D.ver; store(KEY + ":" + run.run, run); store(KEY, index); } };
const frozen = () => !!run.sign || newer;
const open = id => {
  index.cur = id;
  undo = null;
  by("toast").hidden = true;
  const kept = load(KEY + ":" + id);
  // What a later page wrote is not understood here: it is neither read nor written over.
  newer = !!kept && kept.f !== 1;
  by("newer").hidden = !newer;
  run = newer ? fresh(id) : Object.assign(fresh(id), kept);
  migrate();
};

// A guide that changed: what was ticked in another form is to be looked at again.
const isChanged = s => { const r = run.steps[s.id]; return !!r && !!r.s && r.s !== "todo" && r.rev !== s.rev; };
const state = s => run.sign ? run.steps[s.id]?.s ?? "todo" : isChanged(s) ? "todo" : run.steps[s.id]?.s ?? "todo";
const isOpen = s => !["done", "na"].includes(state(s));
let news = new Set(), removed = 0;
const migrate = () => {
  news = new Set(run.seen.length ? steps.filter(s => !run.seen.includes(s.id)).map(s => s.id) : []);
  removed = 0;
  if (!frozen()) {
    // Steps that became one: it is done only when all of them were.
    for (const s of steps) for (const part of s.parts) {
      const old = run.steps[part], r = run.steps[s.id];
      if (!run.seen.includes(part) || !old && !r) continue;
      run.steps[s.id] = {...old, ...r, s: old?.s === "done" ? r?.s ?? "todo" : "todo", note: [r?.note, old?.note].filter(Boolean).join(" · ")};
    }
    // A step that became several: each of them is to be looked at again.
    for (const s of steps) {
      const old = run.steps[s.from] ?? run.gone[s.from];
      if (old && !run.seen.includes(s.id) && !run.steps[s.id]) { run.steps[s.id] = {...old, rev: "", note: ""}; news.delete(s.id); }
    }
    for (const id of Object.keys(run.steps)) if (!step.has(id)) { run.gone[id] = run.steps[id]; delete run.steps[id]; removed++; }
    for (const id of Object.keys(run.gone)) if (step.has(id)) { run.steps[id] ??= run.gone[id]; delete run.gone[id]; }
    run.seen = steps.map(s => s.id);
  }
};

// A net, not a proof: shapes of keys, and long words of many kinds of characters.
const isSecret = text => text.split(/\s+/).some(w => {
  if (/^(gh[pousr]_|xox[a-z]-|AKIA|eyJ[\w-]+\.)\w{6}|-----BEGIN/.test(w)) return true;
  if (w.length < 20 || /^https?:/.test(w) || /^[{(]?[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}[)}]?$/i.test(w)) return false;
  if (/[\da-f]{40}/i.test(w)) return true;
  const letters = w.replace(/[^A-Za-z\d]/g, ""), kinds = [...letters].map(c => /\d/.test(c) ? 0 : c < "a" ? 1 : 2);
  const count = {}; for (const c of w) count[c] = (count[c] || 0) + 1;
  const bits = -Object.values(count).reduce((a, n) => a + n / w.length * Math.log2(n / w.length), 0);
  return bits > 3.5 && letters.length >= 18 && kinds.filter((k, i) => i && k !== kinds[i - 1]).length / letters.length >= .3;
}) || /-----BEGIN/.test(text);
const guard = (input, error, write) => {
  const bad = isSecret(input.value);
  input.toggleAttribute("aria-invalid", bad);
  if (bad) input.setAttribute("aria-invalid", "true");
  error.textContent = bad ? t("guard") : "";
  if (!bad && !frozen()) { write(input.value); save(); }
  return !bad;
};

// Drawing
const say = text => { clearTimeout(liveTimer); liveTimer = setTimeout(() => by("live").textContent = text, 120); };
const toast = text => { by("toastt").textContent = text; by("toast").hidden = false; clearTimeout(toastTimer); toastTimer = setTimeout(() => by("toast").hidden = true, 8000); };
const words = s => $(".txt", s.el).textContent;
const label = s => $(".txt b", s.el)?.textContent ?? words(s);
const time = at => new Intl.DateTimeFormat(lang, {dateStyle: "medium", timeStyle: "short"}).format(at);
const put = (e, text) => { if (e && e.textContent !== text) e.textContent = text; };
// What words went and came: the longest run of common words stays.
const diff = (old, now) => {
  const [a, b] = [old, now].map(x => x.split(/(?<=\s)/)), n = a.length, m = b.length, same = (i, j) => a[i].trim() === b[j].trim();
  const L = Array.from({length: n + 1}, () => new Array(m + 1).fill(0)), out = [];
  for (let i = n; i--;) for (let j = m; j--;) L[i][j] = same(i, j) ? L[i + 1][j + 1] + 1 : Math.max(L[i + 1][j], L[i][j + 1]);
  const add = (tag, word) => {
    if (out.at(-1)?.localName !== tag) out.push(document.createElement(tag));
    out.at(-1).append(word);
  };
  for (let i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && same(i, j)) { add("span", b[j++]); i++; }
    else if (i < n && (j === m || L[i + 1][j] >= L[i][j + 1])) add("del", a[i++]);
    else add("ins", b[j++]);
  }
  return out;
};
const progress = () => t("progress", {d: steps.filter(s => !isOpen(s)).length, t: steps.length});
const next = () => { const from = cur ? steps.indexOf(cur) + 1 : 0; return [...steps.slice(from), ...steps.slice(0, from)].find(isOpen); };
const one = s => {
  const r = run.steps[s.id], st = state(s), e = s.el, chip = by(s.id + "-c");
  e.dataset.state = st;
  s.box.checked = st === "done"; s.box.indeterminate = st === "na"; s.box.disabled = frozen();
  const parts = st === "todo" ? [] : [t(st)];
  if (r && st !== "todo") { if (r.t) parts.push(time(r.t)); if (r.who) parts.push(r.who); }
  if (r?.note) parts.push(r.note);
  if (news.has(s.id) && st === "todo") parts.unshift(t("fresh"));
  if (isChanged(s)) parts.push(t("changed"));
  chip.hidden = !parts.length; chip.className = "chip " + st; put(chip, parts.join(" · "));
  const q = c => $$(c, e).find(x => x.closest(".step") === e);
  let chg = q("[data-chg]");
  if (!isChanged(s) || frozen()) chg?.remove();
  else if (!chg) {
    chip.after(by("tc").content.cloneNode(true));
    chg = q("[data-chg]");
    for (const x of $$("[data-u]", chg)) x.textContent = t(x.dataset.u);
  }
  if (chg) $("p", chg).replaceChildren(...r?.l === lang && r.txt ? diff(r.txt, words(s).slice(0, r.txt.length < 400 ? 9999 : 400)) : []);
  const ack = q("[data-ack]"); if (ack) { ack.checked = !!r?.ack; ack.disabled = frozen(); }
  for (const radio of $$(".ver input", e)) if (radio.closest(".step") === e) { radio.checked = r?.res === radio.value; radio.disabled = frozen(); }
  const more = q("details.more");
  if (more?.open) { for (const i of $$("input", more)) { i.checked = i.value === st; i.disabled = frozen(); } $("textarea", more).disabled = frozen(); }
  e.hidden = $("[name=filter]:checked").value === "rest" && !isOpen(s) && !e.contains(document.activeElement) && !steps.some(o => o !== s && e.contains(o.el) && isOpen(o));
};
const draw = () => {
  steps.forEach(one);
  const left = steps.filter(isOpen), n = next();
  by("pb").value = steps.length - left.length;
  put(by("pt"), progress());
  put(by("rest"), t("remaining") + " (" + new Intl.NumberFormat(lang).format(left.length) + ")");
  put(by("next"), n ? t("next") + " " + n.num : t("sign"));
  for (const e of $$("[data-cnt]")) {
    const all = steps.filter(s => s.sec === +e.dataset.cnt), d = all.filter(s => !isOpen(s)).length;
    put(e, t("progress", {d, t: all.length}));
    const nc = $('[data-nc="' + e.dataset.cnt + '"]');
    put(nc, (d === all.length ? "✓ " : "") + d + "/" + all.length); nc.classList.toggle("full", d === all.length);
    const empty = $(".empty", e.closest("section"));
    empty.hidden = all.some(s => !s.el.hidden);
  }
  for (const list of $$(".steps")) list.classList.toggle("gone", ![...list.children].some(c => !c.hidden));
  const loop = D.loops.find(([a, b]) => state(step.get(a)) === "done" && isOpen(step.get(b))), bar = by("loop");
  bar.hidden = !loop;
  if (loop) {
    const [a, b] = loop.map(id => step.get(id));
    put($("p", bar), t("loop", {a: label(a), s: a.num, b: label(b), t: b.num}));
    $("a", bar).href = "#" + b.id; put($("a", bar), t("goto", {s: b.num}));
  }
  for (const e of $$("[data-val]")) { if (e !== document.activeElement) e.value = run.vals[e.dataset.val] ?? ""; e.disabled = frozen(); }
  for (const e of $$("[data-out]")) { const v = run.vals[e.dataset.out]; put(e, v || t("none")); e.classList.toggle("no", !v); }
  for (const id of ["name", "who", "env"]) { if (by(id) !== document.activeElement) by(id).value = run[id]; by(id).disabled = frozen(); }
  by("runs").replaceChildren(...index.runs.map((id, i) => {
    const o = document.createElement("option"), r = id === run.run ? run : load(KEY + ":" + id);
    o.value = id; o.textContent = r?.name || t("runn", {i: i + 1}); o.selected = id === run.run; return o;
  }));
  put(by("signst"), run.sign ? t("signed", {w: run.sign.who || "–", d: time(run.sign.t)}) : left.length ? t("left", {n: left.length}) : t("alldone"));
  by("sign").setAttribute("aria-disabled", String(frozen() || left.length > 0));
  put(by("pwho"), run.who); put(by("penv"), run.env); put(by("psign"), run.sign ? time(run.sign.t) : "");
  const gone = Object.values(run.gone);
  by("gone").hidden = !gone.length;
  by("gone").replaceChildren(...gone.map(g => { const li = document.createElement("li"); li.textContent = t("goneword") + ": " + (g.txt || ""); return li; }));
  const ch = steps.filter(isChanged), bar2 = by("changes");
  bar2.hidden = frozen() || !(news.size || ch.length || removed);
  put($("span", bar2), t("guidechanged", {a: news.size, c: ch.length, r: removed}));
};

// Changes
const focusStep = s => { cur = s; for (const o of steps) o.el.classList.toggle("cur", o === s); s.el.hidden = false; s.el.scrollIntoView({block: "center"}); s.box.focus({preventScroll: true}); };
const set = (s, st, more = {}) => {
  if (frozen()) return;
  const gate = $$("[data-ack]", s.el).find(a => a.closest(".step") === s.el);
  if (st === "done" && gate && !gate.checked) {
    one(s); gate.closest(".call").classList.add("hot"); gate.focus(); say(t("ackfirst", {s: s.num}));
    return;
  }
  const before = run.steps[s.id] && {...run.steps[s.id]};
  run.steps[s.id] = {...before, ...more, s: st, t: Date.now(), who: run.who, rev: s.rev, txt: words(s).slice(0, 400), l: lang};
  undo = () => { if (before) run.steps[s.id] = before; else delete run.steps[s.id]; save(); draw(); say(t("undone")); };
  news.delete(s.id); cur = s; save(); draw();
  const text = t("said_" + st, {s: s.num}) + " " + progress();
  say(text); toast(text);
};
const note = (s, write) => { const r = run.steps[s.id] ??= {s: "todo", rev: s.rev}; write(r); r.t = Date.now(); save(); };
const copy = async (text, from) => {
  try { await navigator.clipboard.writeText(text); } catch {
    const a = document.createElement("textarea"); a.value = text; document.body.append(a); a.select(); document.execCommand("copy"); a.remove(); from?.focus();
  }
  say(t("copied")); toast(t("copied"));
};
const of = e => step.get(e.closest(".step")?.dataset.id);
const expand = s => {
  const more = $$("details.more", s.el).find(m => m.closest(".step") === s.el);
  if (!$("textarea", more)) {
    more.append(by("tm").content.cloneNode(true));
    for (const e of $$("[data-u]", more)) e.textContent = t(e.dataset.u, {s: s.num});
    for (const i of $$("input", more)) { i.name = "st-" + s.id; }
    $("textarea", more).value = run.steps[s.id]?.note ?? "";
  }
  return more;
};
document.addEventListener("toggle", e => { if (e.target.matches("details.more") && e.target.open) { expand(of(e.target)); one(of(e.target)); } }, true);
document.addEventListener("change", e => {
  const x = e.target, s = of(x);
  if (x.matches(".tick input")) set(s, x.checked ? "done" : "todo");
  else if (x.matches(".more input")) { set(s, x.value); one(s); if (["na", "blocked"].includes(x.value)) $(".more textarea", s.el)?.focus(); }
  else if (x.matches("[data-ack]")) { undo = null; note(s, r => r.ack = x.checked); x.closest(".call").classList.remove("hot"); if (!x.checked && state(s) === "done") set(s, "todo"); }
  else if (x.matches(".ver input")) { set(s, x.value === "ok" ? "done" : "blocked", {res: x.value}); if (x.value === "bad") $(".call", s.el)?.scrollIntoView({block: "nearest"}); draw(); }
  else if (x.name === "filter") draw();
  else if (x.id === "lang") { run.lang = x.value; save(); show(x.value, true); }
  else if (x.id === "runs") { open(x.value); save(); draw(); }
  else if (x.id === "kon") { run.keys = x.checked; save(); }
  else if (x.id === "file") { read(x.files[0]); x.value = ""; }
});
document.addEventListener("input", e => {
  const x = e.target;
  if (x.matches("[data-val]")) { guard(x, $(".err", x.closest(".cap")), v => run.vals[x.dataset.val] = v); draw(); }
  else if (x.matches(".more textarea")) { const s = of(x); if (guard(x, $(".err", x.closest(".more")), v => note(s, r => r.note = v))) one(s); }
  else if (["name", "who", "env"].includes(x.id)) { guard(x, by("runerr"), v => run[x.id] = v.slice(0, 200)); draw(); }
});
document.addEventListener("click", e => {
  const x = e.target.closest("button,a"); if (!x) return;
  const s = of(x);
  if (x.dataset.copy) copy(run.vals[x.dataset.copy] ?? "", x);
  else if (x.matches("[data-still]")) { Object.assign(run.steps[s.id], {rev: s.rev, txt: words(s).slice(0, 400), l: lang}); save(); draw(); s.box.focus(); }
  else if (x.matches(".more .lnk")) copy(location.href.replace(/#.*/, "") + "#" + s.id, x);
  else if (x.matches("[data-shot]")) picture(x);
  else if (x.id === "next") { const n = next(); n ? focusStep(n) : by("sign").focus(); }
  else if (x.id === "undo") { if (!frozen()) undo?.(); undo = null; by("toast").hidden = true; }
  else if (x.id === "review") focusStep(steps.find(o => isChanged(o) || news.has(o.id)) ?? steps[0]);
  else if (x.id === "newrun") { let i = index.runs.length + 1; while (index.runs.includes("r" + i)) i++; index.runs.push("r" + i); const who = run.who; open("r" + i); run.who = who; save(); draw(); by("name").focus(); }
  else if (x.id === "sign" && x.getAttribute("aria-disabled") === "false") { run.sign = {t: Date.now(), who: run.who}; save(); draw(); say(by("signst").textContent); }
  else if (x.dataset.x) tools[x.dataset.x]();
});
const picture = button => {
  const image = $("img", button).cloneNode();
  image.alt = $(".vh", button).textContent;
  put(by("dt"), image.alt); by("dimg").replaceChildren(image);
  by("dlg").showModal();
  by("dlg").onclose = () => button.focus();
};

// Taking along and bringing back
const rows = () => steps.map(s => ({s, r: run.steps[s.id] ?? {}, st: state(s)}));
const download = (text, type, end) => {
  const a = document.createElement("a"), url = URL.createObjectURL(new Blob([text], {type}));
  a.href = url; a.download = "checklist-" + (run.name || run.run).replace(/[^\w-]+/g, "-") + end; a.click();
  setTimeout(() => URL.revokeObjectURL(url), 5000);
};
const md = text => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#]/g, "\\$&");
const cell = v => '"' + String(v).replace(/^[=+\-@\t\r]/, "'$&").replace(/"/g, '""') + '"';
const iso = at => at ? new Date(at).toISOString() : "";
const canonical = v => v && typeof v === "object" ? Array.isArray(v) ? "[" + v.map(canonical).join() + "]" : "{" + Object.keys(v).sort().map(k => JSON.stringify(k) + ":" + canonical(v[k])).join() + "}" : JSON.stringify(v);
const tools = {
  md() {
    const line = ({s, r, st}) => "- [" + ({done: "x", na: "~"}[st] ?? " ") + "] " + s.num + " " + md(words(s)) + (st === "blocked" ? " — " + t("blocked") : "") + (r.note ? " — " + md(r.note) : "") + (r.t && st !== "todo" ? " (" + iso(r.t) + (r.who ? ", " + md(r.who) : "") + ")" : "");
    download("# " + md(document.title) + "\n\n" + progress() + "\n\n" + rows().map(line).join("\n") + "\n", "text/markdown", ".md");
  },
  csv() {
    const lines = rows().map(({s, r, st}) => [s.num, words(s), st, r.note ?? "", r.who ?? "", st === "todo" ? "" : iso(r.t)]);
    download("\ufeff" + [["step", "text", "state", "note", "who", "time"], ...lines].map(l => l.map(cell).join()).join("\r\n") + "\r\n", "text/csv", ".csv");
  },
  async json() {
    const copied = {...run};
    const hash = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(canonical(copied)));
    if (hash) copied.sha256 = [...new Uint8Array(hash)].map(b => b.toString(16).padStart(2, "0")).join("");
    download(JSON.stringify(copied, null, 1) + "\n", "application/json", ".json");
  },
  raw() { download(JSON.stringify(load(KEY + ":" + run.run)), "application/json", ".json"); },
  imp() { by("file").click(); },
  print() { print(); },
  link() {
    let code = "", bits = 0, n = 0;
    const out = b => code += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[b];
    for (const s of steps) { bits = bits * 4 + ["todo", "done", "na", "blocked"].indexOf(state(s)); if (++n === 3) { out(bits); bits = n = 0; } }
    if (n) out(bits * 4 ** (3 - n));
    copy(location.href.replace(/#.*/, "") + "#p=" + D.ver.slice(-6) + "." + code);
  },
  reset() {
    if (!confirm(t("resetq"))) return;
    const before = run; run = fresh(run.run); run.lang = lang; run.seen = before.seen;
    undo = () => { run = before; save(); draw(); }; save(); draw(); toast(t("left", {n: steps.length}));
  },
};
const resume = () => {
  const m = /^#p=(\w{6})\.([\w-]+)$/.exec(location.hash);
  if (!m) return;
  history.replaceState(null, "", location.href.replace(/#.*/, ""));
  if (m[1] !== D.ver.slice(-6)) { toast(t("otherversion")); return; }
  steps.forEach((s, i) => {
    const six = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(m[2][Math.floor(i / 3)] ?? "A");
    const st = ["todo", "done", "na", "blocked"][six >> 2 * (2 - i % 3) & 3];
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
      if (!/^[\w:.-]{1,80}$/.test(id) || id === "__proto__" || !r || !["todo", "done", "na", "blocked"].includes(r.s)) continue;
      const at = Number.isFinite(r.t) ? r.t : 0;
      const here = run.steps[id];
      if (here && here.s !== r.s && step.has(id)) differed.push(step.get(id).num);
      if ((here?.t ?? -1) >= at) continue;
      run.steps[id] = {s: r.s, t: at, who: text(r.who, 200), rev: text(r.rev, 16), note: text(r.note), ack: r.ack === true, txt: text(r.txt, 400), l: text(r.l, 20)};
      if (["ok", "bad"].includes(r.res)) run.steps[id].res = r.res;
      n++;
    }
    for (const e of $$("[data-val]")) { const v = text(Object.hasOwn(got.vals ?? {}, e.dataset.val) ? got.vals[e.dataset.val] : ""); if (v && (!run.vals[e.dataset.val] || run.vals[e.dataset.val] === v || confirm(t("replace", {a: run.vals[e.dataset.val], b: v})))) run.vals[e.dataset.val] = v; }
    for (const k of ["name", "who", "env"]) run[k] ||= text(got[k], 200);
    if (Array.isArray(got.seen)) run.seen = got.seen.filter(x => typeof x === "string");
    migrate(); save(); draw(); const told = t("loaded", {n}) + (differed.length ? " " + t("differed", {s: differed.join(", ")}) : "");
    say(told); toast(told);
  } catch { say(t("badfile")); toast(t("badfile")); }
};

// Keys
const go = by => { const all = steps.filter(s => !s.el.hidden), i = cur ? all.indexOf(cur) : by > 0 ? -1 : 0; if (all.length) focusStep(all[(i + by + all.length) % all.length]); };
const keys = {
  j: () => go(1), k: () => go(-1),
  x: () => cur && set(cur, state(cur) === "done" ? "todo" : "done"),
  n: () => by("next").click(),
  e: () => { if (cur) { const m = expand(cur); m.open = !m.open; one(cur); (m.open ? $("input", m) : $("summary", m)).focus(); } },
  i: () => cur && $("[data-shot]", cur.el) && picture($("[data-shot]", cur.el)),
  f: () => { const r = $$("[name=filter]"); r[r[0].checked ? 1 : 0].checked = true; draw(); },
  c: () => cur && $("[data-copy]", cur.el)?.click(),
  l: () => by("lang")?.focus(),
  z: () => by("undo").click(),
  "?": () => { by("keys").open = true; $("summary", by("keys")).focus(); },
};
document.addEventListener("keydown", e => {
  if (e.ctrlKey || e.altKey || e.metaKey || !run.keys || by("dlg").open) return;
  if (e.target.matches("textarea,select,input:not([type=checkbox]):not([type=radio])")) return;
  if (keys[e.key]) { e.preventDefault(); keys[e.key](); }
});
document.addEventListener("focusin", e => { const s = of(e.target); if (s && s !== cur) { cur = s; for (const o of steps) o.el.classList.toggle("cur", o === s); const n = next(); put(by("next"), n ? t("next") + " " + n.num : t("sign")); } });
addEventListener("storage", e => { if (e.key === KEY + ":" + run.run) { run = Object.assign(fresh(run.run), load(e.key)); draw(); } });
addEventListener("hashchange", resume);

store(KEY, index);
open(index.runs.includes(index.cur) ? index.cur : index.runs[0]);
by("kon").checked = run.keys;
resume();
const wanted = [new URLSearchParams(location.search).get("lang"), Object.keys(run.steps).length ? run.lang : "", ...navigator.languages].filter(Boolean);
const tags = Object.keys(D.ui);
show(wanted.map(w => tags.find(l => l === w) ?? tags.find(l => l.split("-")[0] === w.split("-")[0])).find(Boolean) ?? D.base);
save();
})();
