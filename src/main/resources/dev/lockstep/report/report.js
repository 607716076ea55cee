'use strict';
// Before the body: what only script can do is shown from the start.
document.documentElement.className = 'js';
document.addEventListener('DOMContentLoaded', () => {
  const $ = (s, from = document) => [...from.querySelectorAll(s)];
  const one = (s) => document.querySelector(s);
  const heat = one('#heat');

  // First page: rows are hidden, nothing is made.
  if (heat) {
    const form = one('#filters');
    const q = one('#q');
    const l = one('#l');
    const o = one('#o');
    const r = one('#r');
    const v = one('#v');
    const heads = $('thead th', heat).slice(1).map((th) => th.textContent.trim());
    const groups = $('tbody', heat).map((body) => {
      const folder = body.rows[0].textContent.trim().toLowerCase();
      const rows = [...body.rows].slice(1).map((row) => {
        const found = (row.dataset.r || '').split(',');
        const cells = [...row.cells].slice(1).map((td, i) => {
          const state = td.className || 'clean';
          // Where a row is a list, each cell says its language.
          if (td.className) td.dataset.l = heads[i];
          const number = parseInt(td.textContent.replace(/\D/g, ''), 10) || 0;
          return {found: found[i] || '', state, number};
        });
        const link = row.querySelector('a,[data-p]');
        const file = link.dataset.p || decodeURIComponent(link.getAttribute('href').replace(/^.*\//, ''));
        return {row, cells, words: (link.textContent + ' ' + folder + file).toLowerCase()};
      });
      // The name of a folder becomes the button that folds it.
      const head = body.rows[0].cells[0];
      const button = document.createElement('button');
      const group = {body, rows, folded: false};
      button.type = 'button';
      button.ariaExpanded = 'true';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        group.folded = !group.folded;
        button.ariaExpanded = String(!group.folded);
        show();
      });
      return group;
    });
    const all = groups.reduce((n, g) => n + g.rows.length, 0);
    const bodies = groups.map((g) => g.body);
    let ordered = '';
    const state = () => form.elements.s.value;
    // A rule and a severity stand for letters: of both, those that they share.
    const letters = () => [r, v].filter((s) => s.value).map((s) => s.selectedOptions[0].dataset.r)
      .reduce((some, more) => some === null ? more : [...some].filter((c) => more.includes(c)).join(''), null);

    const order = () => {
      if (ordered === o.value + l.value) return;
      ordered = o.value + l.value;
      const at = heads.indexOf(l.value);
      const errors = (r) => r.cells.reduce((n, c, i) =>
        n + ((at < 0 || i === at) && c.state === 'error' ? c.number : 0), 0);
      const worst = (g) => g.rows.reduce((n, r) => n + errors(r), 0);
      const list = o.value ? [...groups].sort((a, b) => worst(b) - worst(a)) : groups;
      list.forEach((g) => {
        const rows = o.value ? [...g.rows].sort((a, b) => errors(b) - errors(a)) : g.rows;
        rows.forEach((r) => g.body.append(r.row));
      });
      heat.append(...list.map((g) => g.body));
    };

    const show = () => {
      // A path is words, too: names of pages are cut.
      const words = q.value.toLowerCase().replace(/\.md\b/g, '').split(/[\s/_.-]+/).filter(Boolean);
      const at = heads.indexOf(l.value);
      const wanted = state();
      const kinds = letters();
      const fitting = (c) => (!wanted || c.state === wanted)
        && (kinds === null || [...c.found].some((letter) => kinds.includes(letter)));
      let shown = 0;
      order();
      for (const g of groups) {
        let some = false;
        for (const r of g.rows) {
          const cells = at < 0 ? r.cells : [r.cells[at]];
          const fits = cells.some(fitting) && words.every((w) => r.words.includes(w));
          const hidden = !fits || g.folded;
          if (r.row.hidden !== hidden) r.row.hidden = hidden;
          some = some || fits;
          shown += fits;
        }
        if (g.body.hidden === some) g.body.hidden = !some;
      }
      one('#count').textContent = heat.dataset.count.replace('{a}', shown).replace('{t}', all);
      one('#none').hidden = shown > 0;
    };

    const write = () => {
      const p = new URLSearchParams();
      if (state()) p.set('state', state());
      if (l.value) p.set('locale', l.value);
      if (r.value) p.set('rule', r.value);
      if (v.value) p.set('severity', v.value);
      if (o.value) p.set('order', o.value);
      if (q.value) p.set('q', q.value);
      history.replaceState(null, '', p.size ? '#' + p : location.pathname + location.search);
    };

    const read = () => {
      const p = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');
      q.value = p.get('q') || '';
      for (const [name, select] of [['locale', l], ['rule', r], ['severity', v], ['order', o]]) {
        select.value = p.get(name) || '';
        if (select.selectedIndex < 0) select.value = '';
      }
      const s = $('[name=s]', form).find((i) => i.value === (p.get('state') || '')) || form.elements.s[0];
      s.checked = true;
      show();
    };

    form.addEventListener('input', () => { show(); write(); });
    form.addEventListener('submit', (e) => e.preventDefault());
    one('#all').addEventListener('click', () => { form.reset(); show(); write(); q.focus(); });
    addEventListener('hashchange', () => { if (location.hash.includes('=') || !location.hash) read(); });
    read();
  }

  // Documents: which languages are shown.
  for (const article of $('article')) {
    const boxes = $('[data-columns] input', article);
    const apply = () => {
      for (const box of boxes) {
        for (const e of $(`.units td[lang="${box.value}"],.units th[data-l="${box.value}"],.sum[data-l="${box.value}"]`, article)) {
          if (e.hidden === box.checked) e.hidden = !box.checked;
        }
      }
    };
    // As many as can be read side by side; the worst first.
    const most = innerWidth < 768 ? 1 : innerWidth < 1100 ? 2 : 3;
    if (boxes.length > most) {
      const rank = ['error', 'missing', 'stale', 'drift', 'clean'];
      const worst = (box) => rank.findIndex((c) => box.parentNode.querySelector('.sg').classList.contains(c));
      const first = [...boxes].sort((a, b) => worst(a) - worst(b)).slice(0, most);
      boxes.forEach((box) => { box.checked = first.includes(box); });
    }
    boxes.forEach((box) => box.addEventListener('change', () => {
      apply();
      const on = boxes.filter((b) => b.checked).map((b) => b.value);
      if (!heat) history.replaceState(null, '', '#columns=' + on.join(','));
    }));
    const reveal = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const columns = id.startsWith('columns=') ? id.slice(8).split(',') : null;
      if (columns && boxes.some((b) => columns.includes(b.value))) boxes.forEach((b) => { b.checked = columns.includes(b.value); });
      const to = columns ? null : document.getElementById(id);
      if (to && article.contains(to)) {
        const cell = to.closest('td[lang],[data-l]');
        const tag = cell && (cell.lang || cell.dataset.l);
        const box = boxes.find((b) => b.value === tag);
        if (box && !box.checked) {
          if (boxes.filter((b) => b.checked).length >= most) boxes.forEach((b) => { b.checked = false; });
          box.checked = true;
        }
        for (let d = to.closest('details'); d; d = d.parentNode.closest('details')) d.open = true;
      }
      apply();
      if (to && article.contains(to)) to.scrollIntoView();
    };
    addEventListener('hashchange', reveal);
    reveal();
  }

  // From finding to finding.
  document.addEventListener('keydown', (e) => {
    const keys = one('[data-keys]');
    if (!keys || !keys.checked || e.ctrlKey || e.altKey || e.metaKey || !/^[np]$/.test(e.key)
      || e.target.matches('input:not([type=checkbox]),select,textarea')) return;
    const all = $('.units .f').filter((f) => f.offsetParent);
    if (!all.length) return;
    const here = document.activeElement.closest('.f');
    let i = all.indexOf(here);
    if (i < 0) {
      i = all.findIndex((f) => f.getBoundingClientRect().top > 0);
      if (e.key === 'p') i -= 1; else i = Math.max(i, 0);
    } else {
      i += e.key === 'n' ? 1 : -1;
    }
    const to = all[Math.min(Math.max(i, 0), all.length - 1)];
    to.focus();
    to.scrollIntoView({block: 'center'});
  });

  document.addEventListener('click', (e) => {
    const button = e.target.closest('[data-copy]');
    if (!button) return;
    const text = button.closest('.px').querySelector('pre');
    const done = () => {
      const said = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = said; }, 1500);
    };
    navigator.clipboard.writeText(text.textContent).then(done, () => {
      getSelection().selectAllChildren(text);
    });
  });
});
