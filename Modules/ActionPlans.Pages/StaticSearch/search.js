// The search of a static site. What is found, and in which order, is decided as in Modules/ActionPlans.Domain/Plans; tests compare both.
(() => {
  'use strict';
  const mostRows = 50, mostForms = 16, longWord = 5, longestText = 200, mostExcerpts = 3;
  const shapeless = /[\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d\u180f]/gu, space = /[\s\u0085\u001c-\u001f]/g;
  const joins = /^[\p{M}\u1160-\u11ff\uff9e\uff9f\u309b\u309c]/u;
  const hyphen = /[-\u2010-\u2015\u2212\u2500]/, kana = /[\u30a1-\u30fa]/;
  let index, kanji = new Map();

  const fold = text => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffe/g, '\ufffd')
    .normalize('NFKC').replace(space, '').normalize('NFKC');
  const foldLetter = letter => {
    const lower = letter.toLowerCase(), one = [...lower].length === 1 ? lower : letter, code = one.charCodeAt(0);
    if (kanji.has(one)) return kanji.get(one);
    if (code === 0x3095 || code === 0x30f5) return 'カ';
    if (code === 0x3096 || code === 0x30f6) return 'ケ';
    return code >= 0x3041 && code <= 0x3094 ? String.fromCharCode(code + 0x60) : one;
  };
  const known = new Map();
  const foldPiece = piece => {
    let folded = known.get(piece);
    if (folded === undefined) {
      folded = [...fold(piece.replace(shapeless, ''))].map(foldLetter).join('');
      if (known.size < 20000) known.set(piece, folded);
    }
    return folded;
  };

  // A text folded for searching, with the place in the original from which each letter came.
  const foldText = text => {
    const pieces = [];
    let at = 0;
    for (const letter of text) {
      if (pieces.length && joins.test(letter)) pieces.at(-1)[1] = at + letter.length;
      else if (foldPiece(letter)) pieces.push([at, at + letter.length]);
      at += letter.length;
    }
    let folded = '';
    const starts = [], ends = [];
    for (const [start, end] of pieces) {
      let part = foldPiece(text.slice(start, end));
      if (hyphen.test(part) && part.length === 1 && kana.test(folded.at(-1) ?? '')) part = 'ー';
      for (let i = 0; i < part.length; i++) { starts.push(start); ends.push(end); }
      folded += part;
    }
    return { text, folded, starts, ends };
  };
  const foldForSearch = text => foldText(text).folded;

  // Terms and their forms.
  const termsOf = text => (text ?? '').slice(0, longestText)
    .match(/「[^「」]+」(?!\S)|"[^"]+"(?!\S)|[“”][^“”]+”(?!\S)|(?:№|[NnＮｎ][OoＯｏ][.．]?)\s+[0-9０-９]\S*|\S+/g) ?? [];
  const isQuoted = term => term.length > 2 && /^(?:「[^]*」|"[^]*"|[“”][^]*”|＂[^]*＂)$/.test(term);
  const unique = list => [...new Set(list)];
  const withAndWithoutLongVowels = typed => {
    let forms = [typed];
    for (const match of [...typed.matchAll(/[ァ-ヺー]{2,}[ァ-ヺ]ー?(?=[^ァ-ヺー])/g)].reverse()) {
      const word = match[0], other = word.endsWith('ー') ? word.slice(0, -1) : word + 'ー';
      if (forms.length * 2 <= mostForms)
        forms = forms.concat(forms.map(f => f.slice(0, match.index) + other + f.slice(match.index + word.length)));
    }
    return forms;
  };
  const numbersOf = typed => {
    const forms = [], no = /^no(\.?)([0-9][^]*)$/i.exec(typed), separated = /^[0-9]{1,3}(,[0-9]{3})+(?![0-9])/.exec(typed);
    const long = separated ? null : /^[0-9]{4,}/.exec(typed);
    if (no) forms.push(no[1] ? 'no' + no[2] : 'no.' + no[2]);
    if (separated) forms.push(separated[0].replaceAll(',', '') + typed.slice(separated[0].length));
    if (long) forms.push(long[0].replace(/(?<=[0-9])(?=([0-9]{3})+$)/g, ',') + typed.slice(long[0].length));
    return forms;
  };
  const cuts = (term, at) => at > 0 && at < term.length
    && (/^[a-zA-Z]{2}$/.test(term.slice(at - 1, at + 1)) || /^[\u30a1-\u30fc]{2}$/.test(term.slice(at - 1, at + 1)));
  const inParts = term => {
    for (const [word, others] of index.words) {
      const at = word.length < 2 ? -1 : term.indexOf(word);
      if (at >= 0 && !cuts(term, at) && !cuts(term, at + word.length))
        return others.map(o => term.slice(0, at) + o + term.slice(at + word.length));
    }
    return [];
  };
  const instead = forms => {
    const whole = forms.flatMap(f => index.words.filter(([w]) => w === f || w === f + 'ー' || w + 'ー' === f));
    return unique(whole.length ? whole.flatMap(([, others]) => others) : forms.flatMap(inParts));
  };
  const wordOf = term => {
    const literal = isQuoted(term), typed = fold(literal ? term.slice(1, -1) : term);
    const forms = unique([...withAndWithoutLongVowels(typed), ...numbersOf(typed)].map(foldForSearch));
    const ends = forms.filter(f => /[ァ-ヺー]{2}[ァ-ヺ]ー$/.test(f)).map(f => f.slice(0, -1));
    const isShort = form => /^(?:[a-z0-9]+|[ァ-ヺー]{1,3})$/.test(form);
    const others = literal ? [] : instead(forms).slice(0, mostForms);
    const all = unique([...forms, ...ends.filter(f => f.length >= longWord), ...others.filter(o => !isShort(o))]);
    return {
      forms: all, ends: ends.filter(f => f.length < longWord), wholes: others.filter(o => isShort(o) && !all.includes(o))
    };
  };
  const wordsOf = text => {
    const seen = new Set();
    return termsOf(text).map(wordOf).filter(w => w.forms[0] && !seen.has(w.forms[0]) && seen.add(w.forms[0]));
  };

  // Hits of a word in a folded text, as places in the original.
  const spans = (text, form) => {
    const found = [];
    for (let at = text.folded.indexOf(form); at >= 0; at = text.folded.indexOf(form, at + form.length))
      found.push([text.starts[at], text.ends[at + form.length - 1]]);
    return found;
  };
  const isKatakana = letter => /^[\u30a1-\u30fa\u30fc\uff66-\uff9f]$/.test(letter ?? '');
  const isLatin = letter => /^[a-z]/.test(foldPiece(letter ?? ''));
  const isWhole = (text, [start, end]) => [isKatakana, isLatin].every(is =>
    !(is(text[start]) && is(text[start - 1])) && !(is(text[end - 1]) && is(text[end])));
  const hitsOfWord = (text, word) => [
    ...word.forms.flatMap(f => spans(text, f)),
    ...word.ends.flatMap(f => spans(text, f)).filter(([, end]) => !isKatakana(text.text[end])),
    ...word.wholes.flatMap(f => spans(text, f)).filter(span => isWhole(text.text, span))];
  const holds = (text, word) => word.forms.some(f => text.folded.includes(f))
    || ([...word.ends, ...word.wholes].some(f => text.folded.includes(f)) && hitsOfWord(text, word).length > 0);
  const hits = (text, words) => {
    const found = [];
    for (const [start, end] of words.flatMap(w => hitsOfWord(text, w)).sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const last = found.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else found.push([start, end]);
    }
    return found;
  };

  // Words that are conditions: 令和5年度 未達.
  const readTerm = term => {
    const typed = fold(term);
    if (index.measures.some(m => m.no === typed)) return {};
    const digits = typed.replace(/(?<=令和|平成)(?:十[一二三四五六七八九]?|[一二三四五六七八九])/g,
      m => (m[0] === '十' ? '1' : '') + (m.replace(/^十/, '') ? '〇一二三四五六七八九'.indexOf(m.at(-1)) : '0'));
    const match = /^((?:(?:令和|平成|昭和|[RHSrhs])(?:元|[0-9]{1,2})(?:年度?)?)|[0-9]{4}年度?)?の?(.*)$/.exec(digits);
    if (!match) return {};
    const year = index.years[match[1]?.replace(/年度?$/, '').replace(/^(\D+)0+(?=[0-9])/, '$1').toUpperCase()];
    const status = index.statuses[match[2]];
    return (match[1] && !year) || (match[2] && !status) ? {} : { year, status };
  };
  const questionOf = text => {
    const terms = termsOf(text), read = terms.map(readTerm), isText = r => !r.year && !r.status;
    if (read.filter(r => r.status).length > 1 || read.filter(r => r.year).length > 1 || read.every(isText)) return { text };
    return {
      text: terms.filter((_, i) => isText(read[i])).join(' '),
      asText: terms.map((t, i) => isText(read[i]) ? t : `「${t}」`).join(' '),
      year: read.find(r => r.year)?.year, status: read.find(r => r.status)?.status
    };
  };

  const prepare = data => {
    index = data;
    kanji = new Map();
    const letters = [...data.kanji];
    for (let i = 0; i < letters.length; i += 2) kanji.set(letters[i], letters[i + 1]);
    known.clear();
    const words = new Map();
    for (const group of data.synonyms) {
      const folded = unique(group.map(foldForSearch));
      for (const word of folded)
        words.set(word, unique([...(words.get(word) ?? []), ...folded.filter(o => o !== word)]));
    }
    index.words = [...words].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
    for (const measure of data.measures) {
      const place = (item, text, at) => ({ ...foldText(text), item, place: at });
      measure.searched = [
        place('No.', 'No.' + measure.no, 0), place('取組内容', measure.name, 1),
        ...(measure.class ? [place('分類', measure.class, 2)] : []), ...measure.departments.map(d => place('主担当課', d, 2)),
        ...measure.texts.map(([item, text, year]) => place(year ? `${item}（${data.names[year]}）` : item, text, 3))];
    }
  };
  const rankOf = (measure, words) => {
    let rank = 0;
    for (const word of words) {
      const near = Math.min(...measure.searched.map(t => holds(t, word) ? t.place : 9));
      if (near === 9) return null;
      const no = measure.searched[0].folded;
      rank += near - (near === 0 && word.forms.some(f => f === no || f === no.slice(3)) ? 1000 : 0);
    }
    return rank;
  };
  const find = text => {
    const question = questionOf(text), words = wordsOf(question.text), year = question.year ?? index.year;
    const found = index.measures.map((measure, at) => ({ measure, at, rank: rankOf(measure, words) }))
      .filter(f => f.rank !== null && (!question.status || f.measure.statuses[year]?.split(' ').includes(question.status)))
      .sort((a, b) => a.rank - b.rank || a.at - b.at).map(f => f.measure);
    return { ...question, words, found, year };
  };

  // What is shown. Every text goes in as text.
  const make = (name, className, ...inner) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inner);
    return element;
  };
  const marked = (text, spansIn, from = 0, to = text.length) => {
    const parts = [];
    for (const [start, end] of spansIn.filter(([s, e]) => e > from && s < to)) {
      parts.push(text.slice(from, start), make('mark', '', text.slice(start, end)));
      from = end;
    }
    return [...parts, text.slice(from, to)];
  };
  const excerptsOf = (measure, words) => {
    const shown = measure.searched.filter(t => t.place < 3), rows = [];
    let open = words.filter(w => !shown.some(t => holds(t, w)));
    for (const text of measure.searched.filter(t => t.place === 3)) {
      while (rows.length < mostExcerpts && open.some(w => holds(text, w))) {
        const word = open.find(w => holds(text, w)), all = hits(text, words), [start, end] = hits(text, [word])[0];
        const near = (at, step) => /[\udc00-\udfff]/.test(text.text[at] ?? '') ? at + step : at;
        const inside = all.filter(([s, e]) => e > start - 20 && s < Math.max(end, start + 50));
        const from = Math.min(Math.max(0, near(start - 20, -1)), inside[0][0]);
        const to = Math.max(Math.min(text.text.length, near(Math.max(end, start + 50), 1)), inside.at(-1)[1]);
        rows.push(make('p', '', make('span', 'ap-soft', text.item + '：'), from > 0 ? '…' : '',
          ...marked(text.text, all, from, to), to < text.text.length ? '…' : ''));
        const part = foldText(text.text.slice(from, to));
        open = open.filter(w => w !== word && !holds(part, w));
      }
    }
    return rows;
  };
  const row = (measure, result) => {
    const link = make('a', '', ...marked(measure.name, hits(measure.searched[1], result.words)));
    link.href = measure.address;
    const what = make('span', 'ap-c-what', link);
    for (const text of measure.searched.filter(t => t.item === '分類'))
      what.append(' ', make('span', 'ap-chip ap-tag', ...marked(text.text, hits(text, result.words))));
    const who = make('span', 'ap-c-who');
    measure.searched.filter(t => t.item === '主担当課').forEach((t, i) => who.append(i ? '・' : '', ...marked(t.text, hits(t, result.words))));
    const item = make('li', '', make('span', 'ap-hidden', 'No.'), make('span', 'ap-c-no', measure.no), what,
      make('span', 'ap-hidden', '主担当課'), who);
    const [status, grade] = (measure.statuses[result.year] ?? '').split(' ');
    if (status) {
      item.append(make('span', 'ap-hidden', `${index.names[result.year]}の状況`),
        make('span', 'ap-c-how', make('span', `ap-chip ap-${status}`, index.wordOf[grade ?? status])));
    }
    item.append(make('span', 'ap-where ap-soft ap-path-line', measure.path));
    const excerpts = excerptsOf(measure, result.words);
    if (excerpts.length) item.append(make('div', 'ap-where', ...excerpts));
    return item;
  };
  const addressOf = text => '?q=' + encodeURIComponent(text);
  const linkTo = (text, words) => { const link = make('a', '', words); link.href = addressOf(text); return link; };
  const show = (place, typed) => {
    const result = find(typed), total = result.found.length;
    document.title = `「${typed}」：${total}件｜${document.title}`;
    const parts = [make('h2', '', `見つかった取組 ${total}件`)];
    if (result.asText) {
      const status = `${index.names[result.year]}の状況${result.status ? `：${index.wordOf[result.status]}` : ''}`;
      parts.push(make('p', '', `${result.text ? `「${result.text}」、` : ''}${status}として探しました。`,
        linkTo(result.asText, '文章の中のことばとして探す')));
    }
    const folded = foldForSearch(typed);
    for (const hint of index.hints.filter(h => h.words.some(w => folded.includes(foldForSearch(w))))) {
      const link = make('a', '', hint.link);
      link.href = hint.address;
      parts.push(make('p', '', hint.text, link));
    }
    if (!total) {
      parts.push(make('p', '', '見つかりませんでした。ほかの言い方や、短いことばで探してください。さくいん、方針、課からも探せます。'));
      const alone = termsOf(typed).length > 1 ? termsOf(typed).map(t => [t, find(t).found.length]).filter(([, n]) => n) : [];
      const list = make('ul', 'ap-index', ...alone.map(([t, n]) => make('li', '', linkTo(t, `「${t}」だけで探す`), make('span', '', `${n}件`))));
      if (alone.length) parts.push(list);
    }
    if (total > mostRows) parts.push(make('p', '', `はじめの${mostRows}件です。ことばを足すと、しぼれます。`));
    if (total && result.year) parts.push(make('p', 'ap-note', `状況は${index.names[result.year]}のものです。`));
    const list = make('ul', 'ap-list', ...result.found.slice(0, mostRows).map(m => row(m, result)));
    list.setAttribute('aria-label', '見つかった取組');
    if (total) parts.push(list);
    place.replaceChildren(...parts);
    place.hidden = false;
    document.getElementById('ap-told').textContent = `取組が${total}件見つかりました。`;
  };

  const start = async () => {
    const form = document.getElementById('ap-search');
    if (!form) return;
    form.parentElement.hidden = false;
    const typed = new URLSearchParams(location.search).get('q')?.trim() ?? '', place = document.getElementById('ap-found');
    form.elements.q.value = typed;
    if (!typed) return;
    try {
      const answer = await fetch(form.dataset.index);
      if (!answer.ok) throw new Error(answer.status);
      prepare(await answer.json());
      show(place, typed);
    } catch {
      place.replaceChildren(make('p', '', '検索の準備ができませんでした。ページを開き直すか、さくいん、方針、課から探してください。'));
      place.hidden = false;
    }
    form.scrollIntoView();
  };
  globalThis.actionPlanSearch = {
    prepare, foldForSearch,
    find: text => find(text).found.map(m => m.no),
    hits: (text, typed) => hits(foldText(text), wordsOf(typed))
  };
  start();
})();
