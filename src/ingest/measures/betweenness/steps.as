// Brandes' accumulation from up to 32 sources at once: `plain-steps.ts` beside this file says what it does and
// is the reference; both add in the same order. Addresses are laid out by `steps.ts`. Compiled by
// `src/setup/assembly.mjs`.

let core: u32, offsets: usize, targets: usize, twins: usize, reach: usize;
let sources: usize, shares: usize, cells: usize, who: usize, which: usize, seen: usize, ahead: usize;
let own: usize, levels: usize, total: usize, order: u32;
// The end of the entries, as an address in `who`.
let end: usize;

export function lay(
  order_: u32, core_: u32, offsets_: usize, targets_: usize, twins_: usize, reach_: usize, sources_: usize,
  shares_: usize, cells_: usize, who_: usize, which_: usize, seen_: usize, ahead_: usize, own_: usize,
  levels_: usize, total_: usize,
): void {
  order = order_; core = core_; offsets = offsets_; targets = targets_; twins = twins_; reach = reach_;
  sources = sources_; shares = shares_; cells = cells_; who = who_; which = which_; seen = seen_;
  ahead = ahead_; own = own_; levels = levels_; total = total_;
}

export function accumulate(count: u32): void {
  gather(search(count));
}

/** Gives the address of the last level in `levels`. */
function search(count: u32): usize {
  memory.fill(seen, 0, <usize>order << 2);
  end = who;
  for (let s: u32 = 0; s < count; s++) {
    const v = load<u32>(sources + (<usize>s << 2));
    arrive(v, 1 << s);
    store<f64>(cells + (<usize>v << 8) + (<usize>s << 3), 1);
  }
  let level = levels;
  let start = who;
  while (true) {
    const until = end;
    store<u32>(level, <u32>until, 4);
    settle(start, until);
    for (let i = start; i < until; i += 4) {
      const v = load<u32>(i);
      if (level == levels || v < core) expand(v, load<u32>(i + (which - who)), level == levels);
    }
    if (end == until) return level;
    start = until;
    level += 4;
  }
}

function expand(v: u32, mask: u32, first: bool): void {
  const ways = first ? <f64>1 : load<f64>(twins + (<usize>v << 3));
  const row = cells + (<usize>v << 8);
  for (let rest = mask; rest != 0; ) {
    const s = <usize>ctz(rest) << 3;
    rest &= rest - 1;
    store<f64>(own + s, load<f64>(row + s) * ways);
  }
  let arc = targets + (<usize>load<u32>(offsets + (<usize>v << 2)) << 2);
  const last = targets + (<usize>load<u32>(offsets + (<usize>v << 2), 4) << 2);
  for (; arc < last; arc += 4) {
    const w = load<u32>(arc);
    let rest = mask & ~load<u32>(seen + (<usize>w << 2));
    if (rest == 0) continue;
    arrive(w, rest);
    const row = cells + (<usize>w << 8);
    do {
      const s = <usize>ctz(rest) << 3;
      rest &= rest - 1;
      store<f64>(row + s, load<f64>(row + s) + load<f64>(own + s));
    } while (rest != 0);
  }
}

// @ts-ignore: decorator
@inline
function arrive(w: u32, mask: u32): void {
  const at = <usize>w << 2;
  const before = load<u32>(ahead + at);
  if (before == 0) {
    store<u32>(end, w);
    end += 4;
    if (load<u32>(seen + at) == 0) empty(cells + (<usize>w << 8));
  }
  store<u32>(ahead + at, before | mask);
}

// @ts-ignore: decorator
@inline
function empty(row: usize): void {
  const none = f64x2.splat(0);
  for (let at: usize = 0; at < 256; at += 64) {
    v128.store(row + at, none);
    v128.store(row + at, none, 16);
    v128.store(row + at, none, 32);
    v128.store(row + at, none, 48);
  }
}

function settle(start: usize, until: usize): void {
  for (let i = start; i < until; i += 4) {
    const at = <usize>load<u32>(i) << 2;
    const mask = load<u32>(ahead + at);
    store<u32>(i + (which - who), mask);
    store<u32>(seen + at, load<u32>(seen + at) | mask);
    store<u32>(ahead + at, 0);
  }
}

function gather(last: usize): void {
  for (let level = last; level > levels; level -= 4) {
    const start = <usize>load<u32>(level);
    const until = <usize>load<u32>(level, 4);
    for (let i = start; i < until; i += 4) depend(load<u32>(i), load<u32>(i + (which - who)));
    if (level < last) clear(until, <usize>load<u32>(level, 8));
    for (let i = start; i < until; i += 4)
      store<u32>(ahead + (<usize>load<u32>(i) << 2), load<u32>(i + (which - who)));
  }
  if (last > levels) clear(<usize>load<u32>(levels, 4), <usize>load<u32>(levels, 8));
}

function clear(start: usize, until: usize): void {
  for (let i = start; i < until; i += 4) store<u32>(ahead + (<usize>load<u32>(i) << 2), 0);
}

function depend(v: u32, mask: u32): void {
  empty(own);
  if (v < core) {
    let arc = targets + (<usize>load<u32>(offsets + (<usize>v << 2)) << 2);
    const last = targets + (<usize>load<u32>(offsets + (<usize>v << 2), 4) << 2);
    for (; arc < last; arc += 4) {
      const w = load<u32>(arc);
      let rest = mask & load<u32>(ahead + (<usize>w << 2));
      const row = cells + (<usize>w << 8);
      while (rest != 0) {
        const s = <usize>ctz(rest) << 3;
        rest &= rest - 1;
        store<f64>(own + s, load<f64>(own + s) + load<f64>(row + s));
      }
    }
  }
  const row = cells + (<usize>v << 8);
  const stands = load<f64>(reach + (<usize>v << 3));
  const each = load<f64>(twins + (<usize>v << 3));
  let sum = load<f64>(total + (<usize>v << 3));
  for (let rest = mask; rest != 0; ) {
    const s = <usize>ctz(rest) << 3;
    rest &= rest - 1;
    const paths = load<f64>(row + s);
    const dependency = paths * load<f64>(own + s);
    store<f64>(row + s, (stands + each * dependency) / paths);
    sum += load<f64>(shares + s) * dependency;
  }
  store<f64>(total + (<usize>v << 3), sum);
}
