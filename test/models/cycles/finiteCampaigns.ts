/** A campaign cycle between as many units as supervisors. */
interface FiniteCampaigns {
  readonly penalty: number;
  /** Members of each population. */
  readonly size: number;
}

const [G, h, K] = [1, 4, 1.2];
/** Who is drawn to revise mutates with this probability, and imitates otherwise. */
const MUTATION = 1e-4;

/**
 * Average share that escalates, over the stationary distribution of the imitation process: one member is drawn, of either
 * population alike; it switches at random, or compares itself with another one of its kind and follows with probability
 * `1/(1 + e^{−gain})`.
 *
 * The distribution is found by elimination of states without subtractions (Grassmann, Taksar and Heyman), exact to rounding.
 */
export function stationaryEscalation({ penalty, size }: FiniteCampaigns): number {
  const side = size + 1;
  const count = side * side;
  const rate = Array.from({ length: count }, () => new Float64Array(count));
  const follow = (gain: number) => 1 / (1 + Math.exp(-gain));
  for (let i = 0; i <= size; i += 1) {
    for (let j = 0; j <= size; j += 1) {
      const from = i * side + j;
      const move = (members: number, gain: number, up: number, down: number) => {
        const [own, other] = [members / size, (size - members) / size];
        const met = (others: number) => others / (size - 1);
        if (members < size) rate[from]![up] = other * (MUTATION + (1 - MUTATION) * met(members) * follow(gain));
        if (members > 0) rate[from]![down] = own * (MUTATION + (1 - MUTATION) * met(size - members) * follow(-gain));
      };
      move(i, G - (penalty * j) / size, from + side, from - side);
      move(j, (h * i) / size - K, from + 1, from - 1);
    }
  }
  for (let n = count - 1; n > 0; n -= 1) {
    const row = rate[n]!;
    let out = 0;
    for (let k = 0; k < n; k += 1) out += row[k]!;
    for (let i = 0; i < n; i += 1) {
      const into = rate[i]![n]! / out;
      if (into === 0) continue;
      rate[i]![n] = into;
      for (let k = 0; k < n; k += 1) if (k !== i) rate[i]![k]! += into * row[k]!;
    }
  }
  const weight = new Float64Array(count);
  weight[0] = 1;
  for (let n = 1; n < count; n += 1) for (let i = 0; i < n; i += 1) weight[n]! += weight[i]! * rate[i]![n]!;
  const total = weight.reduce((sum, w) => sum + w, 0);
  return weight.reduce((sum, w, state) => sum + (w * Math.floor(state / side)) / size, 0) / total;
}
