// Brandes' accumulation from one source: `plain-steps.ts` beside this file says what it does and is the
// reference; both add in the same order. Addresses are laid out by `steps.ts`. Compiled by
// `src/setup/assembly.mjs`. Gives the first level that is free for the next source.

export function accumulate(
  source: u32, share: f64, base: i32, core: u32,
  offsets: usize, targets: usize, twins: usize, reach: usize,
  queue: usize, rows: usize, onward: usize, level: usize, paths: usize, pull: usize, total: usize,
): i32 {
  store<u32>(queue, source);
  store<i32>(level + (<usize>source << 2), base);
  store<f64>(paths + (<usize>source << 3), 1);
  let tail = queue + 4;
  let arcs = onward;
  let row = rows;
  for (let head = queue; head < tail; head += 4) {
    const v = load<u32>(head);
    store<u32>(row, <u32>arcs);
    row += 4;
    if (v >= core && head != queue) continue;
    const next = load<i32>(level + (<usize>v << 2)) + 1;
    const through = head == queue
      ? <f64>1
      : load<f64>(paths + (<usize>v << 3)) * load<f64>(twins + (<usize>v << 3));
    let arc = targets + (<usize>load<u32>(offsets + (<usize>v << 2)) << 2);
    const end = targets + (<usize>load<u32>(offsets + (<usize>v << 2), 4) << 2);
    for (; arc < end; arc += 4) {
      const w = load<u32>(arc);
      const l = load<i32>(level + (<usize>w << 2));
      const place = paths + (<usize>w << 3);
      if (l == next) {
        store<f64>(place, load<f64>(place) + through);
        store<u32>(arcs, w);
        arcs += 4;
      } else if (l < base) {
        store<i32>(level + (<usize>w << 2), next);
        store<f64>(place, through);
        store<u32>(tail, w);
        tail += 4;
        store<u32>(arcs, w);
        arcs += 4;
      }
    }
  }
  let end = arcs;
  for (let head = tail - 4; head > queue; head -= 4) {
    const v = <usize>load<u32>(head) << 3;
    row -= 4;
    const start = <usize>load<u32>(row);
    let sum: f64 = 0;
    for (let arc = start; arc < end; arc += 4) sum += load<f64>(pull + (<usize>load<u32>(arc) << 3));
    end = start;
    const dependency = load<f64>(paths + v) * sum;
    store<f64>(pull + v, (load<f64>(reach + v) + load<f64>(twins + v) * dependency) / load<f64>(paths + v));
    store<f64>(total + v, load<f64>(total + v) + share * dependency);
  }
  return load<i32>(level + (<usize>load<u32>(tail - 4) << 2)) + 1;
}
