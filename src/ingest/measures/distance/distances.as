// MS-BFS from up to 128 sources, a bit each: `plain-search.ts` beside this file says what it does and is
// the reference; both add in the same order. Addresses are laid out by `assembled-search.ts`. Compiled by
// `src/setup/assembly.mjs`.

export function search(
  order: u32, core: u32, offsets: usize, targets: usize,
  sources: usize, count: u32, weight: f64,
  seen: usize, fresh: usize, next: usize, frontier: usize, touched: usize,
  far: usize, near: usize,
): void {
  memory.fill(seen, 0, <usize>order << 4);
  let size = count;
  for (let i: u32 = 0; i < size; i++) {
    const v = load<u32>(sources + (<usize>i << 2));
    const word = (<usize>v << 4) + (<usize>(i >> 5) << 2);
    const bit: u32 = 1 << (i & 31);
    store<u32>(seen + word, bit);
    store<u32>(fresh + word, bit);
    store<u32>(frontier + (<usize>i << 2), v);
  }
  for (let distance: f64 = 1; size > 0; distance += 1) {
    let end = touched;
    for (let i: u32 = 0; i < size; i++) {
      const v = load<u32>(frontier + (<usize>i << 2));
      const from = fresh + (<usize>v << 4);
      const bits = v128.load(from);
      v128.store(from, i64x2.splat(0));
      let arc = targets + (<usize>load<u32>(offsets + (<usize>v << 2)) << 2);
      const stop = targets + (<usize>load<u32>(offsets + (<usize>v << 2), 4) << 2);
      for (; arc < stop; arc += 4) {
        const w = load<u32>(arc);
        const at = <usize>w << 4;
        if (!v128.any_true(v128.andnot(bits, v128.load(seen + at)))) continue;
        const had = v128.load(next + at);
        if (!v128.any_true(had)) {
          store<u32>(end, w);
          end += 4;
        }
        v128.store(next + at, v128.or(had, bits));
      }
    }
    size = 0;
    for (let place = touched; place < end; place += 4) {
      const w = load<u32>(place);
      const at = <usize>w << 4;
      const old = v128.load(seen + at);
      const news = v128.andnot(v128.load(next + at), old);
      v128.store(next + at, i64x2.splat(0));
      v128.store(seen + at, v128.or(old, news));
      const found = <f64>(popcnt<u64>(i64x2.extract_lane(news, 0)) + popcnt<u64>(i64x2.extract_lane(news, 1)));
      const sum = <usize>w << 3;
      store<f64>(far + sum, load<f64>(far + sum) + found * distance * weight);
      store<f64>(near + sum, load<f64>(near + sum) + (found * weight) / distance);
      if (w < core) {
        v128.store(fresh + at, news);
        store<u32>(frontier + (<usize>size << 2), w);
        size++;
      }
    }
  }
}
