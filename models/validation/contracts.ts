/**
 * # Published contracts
 *
 * Least-cost contracts that must not trust the first-order condition, the best contract with lotteries, and the problem in
 * which effort rises with asymmetry.
 *
 * ## References
 *
 * - [AzevedoWolff2025], [Karaivanov2001].
 *
 * @module
 */
import { solve } from "../../src/index.ts";
import { azevedoCost } from "../principal-agent/azevedoWolff2025.ts";
import { effortRisesWithAsymmetry } from "../principal-agent/effortRisesWithAsymmetry.ts";
import { hiddenAction } from "../principal-agent/hiddenAction.ts";
import { karaivanovContract, karaivanovLottery } from "../principal-agent/karaivanov2001.ts";
import { once, type PublishedResult, type PublishedValue, solvedValue } from "./publishedResult.ts";

const azevedo = (action: number, published: number): PublishedResult => ({
  id: `MH-Azevedo-a${action}`,
  source: { en: "Azevedo, Wolff 2025, tests of the authors' code", zh: "Azevedo、Wolff 2025，作者代码之测试" },
  sourceKeys: ["AzevedoWolff2025"],
  certainty: "quoted",
  tolerance: 1e-3,
  values: [
    {
      quantity: { en: `least expected wage, action ${action}`, zh: `最低期望工资，行动 ${action}` },
      published,
      ours: once(() => azevedoCost(action)),
    },
  ],
});

const [counterExample] = effortRisesWithAsymmetry;

/** What each action leaves the principal, and which is implemented, at an asymmetry. */
function nonmonotone(asymmetry: string, action: number, gains: readonly number[]): readonly PublishedValue[] {
  const solution = once(() => solve(hiddenAction, { ...counterExample!.problem, asymmetry }));
  const benefits = counterExample!.problem.benefits as readonly string[];
  return [
    {
      quantity: { en: `action implemented: A ${asymmetry}`, zh: `所实施的行动：A ${asymmetry}` },
      published: action,
      ours: () => solvedValue(solution(), ({ implementedAction }) => implementedAction),
    },
    ...gains.map((gain, i) => ({
      quantity: {
        en: `principal's value of action ${i}: A ${asymmetry}`,
        zh: `行动 ${i} 的委托人收益：A ${asymmetry}`,
      },
      published: gain,
      ours: () =>
        solvedValue(solution(), ({ implementationCost }) => {
          const cost = implementationCost[i];
          return cost === null || cost === undefined ? null : Number(benefits[i]) - cost;
        }),
    })),
  ];
}

const withoutLotteries = once(karaivanovContract);

/** Contracts under moral hazard. */
export const contractResults: readonly PublishedResult[] = [
  azevedo(20, 0.6577627565190345),
  azevedo(30, 1.4757198950773227),
  {
    id: "MH-Karaivanov",
    source: { en: "Karaivanov 2001, sample program", zh: "Karaivanov 2001，示例程序" },
    sourceKeys: ["Karaivanov2001"],
    certainty: "quoted-parameters",
    tolerance: 1e-6,
    values: [
      {
        quantity: { en: "value with lotteries", zh: "含抽签之契约价值" },
        published: 1.8772872936422509,
        ours: once(() => karaivanovLottery().value),
      },
      {
        quantity: { en: "value without lotteries", zh: "不含抽签之契约价值" },
        published: 1.878577814,
        ours: () => solvedValue(withoutLotteries(), ({ principalValue }) => principalValue),
      },
      {
        quantity: { en: "wage after the high output", zh: "高产出之工资" },
        published: 0.67422146,
        ours: () =>
          solvedValue(withoutLotteries(), ({ wages, implementedAction }) => wages[implementedAction]?.at(-1) ?? null),
      },
    ],
  },
  {
    id: "MH-nonmonotone",
    source: { en: "this project: effort rises with asymmetry", zh: "本项目：努力随信息不对称上升" },
    sourceKeys: [],
    certainty: "own",
    tolerance: 1e-3,
    values: [...nonmonotone("0", 1, [0, 0.4133, 0.3824]), ...nonmonotone("0.5", 2, [0, -0.0311, 0.0442])],
  },
];
