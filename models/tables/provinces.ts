/**
 * # Table `provinces`: amplification in real targets
 *
 * Targets that were really announced, from the nation to provinces and, for one chain, down to towns: how far they rise,
 * what composite parameter that implies under each cascade, and which steps contradict strict amplification. With a user's
 * own data the same analysis, level by level and step by step.
 *
 * @module
 */
import {
  hierarchy,
  type Localized,
  levelSummaries,
  type ObservedHierarchy,
  type RowGroup,
  type Table,
  type TableDefinition,
  type TargetStep,
  targetSteps,
} from "../../src/index.ts";
import {
  gdpChain2013,
  gdpChain2013First,
  gdpPlan2006,
  gdpPlan2011,
  gdpPlan2016,
  gdpProvinces2011,
  gdpProvinces2016Lower,
  gdpProvinces2016Upper,
  gdpProvinces2021,
  gdpProvinces2024,
} from "../observations/index.ts";
import {
  amplificationColumns,
  assumption,
  certaintyWords,
  decimalsOf,
  equalStepsRow,
  levelName,
  levelRow,
  stepRow,
} from "./amplificationRows.ts";
import { compositeNotes } from "./compositeColumns.ts";

const lists = [gdpProvinces2011, gdpProvinces2024];
const means = [gdpPlan2006, gdpPlan2011, gdpPlan2016, gdpProvinces2016Lower, gdpProvinces2016Upper, gdpProvinces2021];
const chains = [gdpChain2013, gdpChain2013First];

const title: Localized = { en: "Amplification in announced growth targets", zh: "公开增长目标的逐层放大" };

/**
 * How far real targets rise from level to level, and the composite parameter that this implies under each cascade.
 *
 * @category Tables
 */
export const provincesTable: TableDefinition = {
  id: "provinces",
  title,
  sources: [...new Set([...means, ...lists, ...chains].flatMap(({ sourceKeys }) => sourceKeys))],
  takesData: true,
  build({ data, control }): Table | undefined {
    if (control?.checkpoint() === "stop") return undefined;
    const observed = data === undefined ? [...means, ...lists, ...chains] : [data];
    return {
      id: "provinces",
      title: data === undefined ? title : data.title,
      columns: amplificationColumns(decimalsOf(observed.flatMap(({ targets }) => targets))),
      groups: data === undefined ? announcedGroups() : givenGroups(data),
      notes: [...compositeNotes, ...remarks, ...(data === undefined ? [order, ...sources] : [measure(data)])],
      parameters: { assumption, observed: observed.map(({ id, targets }) => ({ id, targets })) },
    };
  },
};

/** The built-in data: means, lists, the chain as it stood twice, and what in the lists does not rise. */
function announcedGroups(): readonly RowGroup[] {
  const listed = lists.map((list) => ({ list, tree: hierarchy(list.targets) }));
  return [
    {
      title: { en: "nation to mean of the provinces, lists of targets", zh: "全国—各省均值（有各省名单）" },
      rows: listed.map(({ list, tree }) => levelRow(levelSummaries(tree)[1]!, list.title, list.certainty)),
    },
    {
      title: { en: "nation to mean of the provinces, means only", zh: "全国—各省均值（仅有均值）" },
      rows: means.map((mean) => {
        const [, ...cells] = stepRow(targetSteps(hierarchy(mean.targets))[0]!, mean.certainty);
        return [mean.title, ...cells];
      }),
    },
    {
      title: { en: "steps in the lists that contradict strict amplification", zh: "名单中不符合逐层严格放大的步" },
      rows: listed.flatMap(({ list, tree }) =>
        (["equal", "down"] as const).flatMap((direction) => {
          const steps = targetSteps(tree).filter((step) => step.direction === direction);
          const heights = [...new Set(steps.map(({ below }) => below))];
          return heights.map((height) =>
            equalStepsRow(
              steps.filter(({ below }) => below === height),
              list.certainty,
              year(list),
            ),
          );
        }),
      ),
    },
    chainGroup(gdpChain2013, () => true),
    chainGroup(gdpChain2013First, ({ to }) => to.level === 3),
  ];
}

function chainGroup(chain: ObservedHierarchy, shows: (step: TargetStep) => boolean): RowGroup {
  const steps = targetSteps(hierarchy(chain.targets)).filter(shows);
  return { title: chain.title, rows: steps.map((step) => stepRow(step, chain.certainty)) };
}

/** `2011: `, from the title of a list. */
function year({ id }: ObservedHierarchy): Localized {
  const digits = /\d{4}/.exec(id)![0];
  return { en: `${digits}: `, zh: `${digits} 年：` };
}

/** A user's data: each level against the one above, then every step. */
function givenGroups({ targets, certainty }: ObservedHierarchy): readonly RowGroup[] {
  const tree = hierarchy(targets);
  return [
    {
      title: { en: "levels, against the level above", zh: "各层级（对上一层级）" },
      rows: levelSummaries(tree)
        .filter(({ above }) => above !== null)
        .map((summary) => levelRow(summary, levelName(summary.level), certainty)),
    },
    {
      title: { en: "steps from parent to child", zh: "上级到下级的各步" },
      rows: targetSteps(tree).map((step) => stepRow(step, certainty)),
    },
  ];
}

const { slippage, noise } = assumption;

const remarks: readonly Localized[] = [
  {
    en: `The buffer cascade is read with δ = ${slippage} and σ = ${noise} in the unit of the targets. A higher value is taken for the more demanding target.`,
    zh: `避责缓冲加码取 δ = ${slippage}、σ = ${noise}（与目标同单位）。数值越高视为要求越高。`,
  },
  {
    en: "In the row of a level the markup is the mean target below less the mean target above, and the composites are those of one step between the two means; they are not means of the composites of single units.",
    zh: "层级行中，加码为下级目标均值减上级目标均值，组合按两均值之间的一步计算，并非各单位组合的均值。",
  },
  {
    en: "Strict amplification: in the target cascade every step goes up as soon as a prize or a sanction is at stake. A step without change needs all motives at zero there and the corner of the buffer cascade, whose composite it bounds from above by 1/Φ(δ/σ) = 1.4462; a step down fits none of the cascades. A dash among the composites: the cascade cannot produce the step, or the number exceeds the largest double.",
    zh: "逐层严格放大：在目标层层加码中，只要有晋升或问责之利害，每一步都向上。持平意味着其中各动机均为零，在避责缓冲加码中则处于角点，组合以 1/Φ(δ/σ) = 1.4462 为上界；减码与各机制均不相容。组合一栏的短横表示该机制不能产生此步，或数值超出双精度上限。",
  },
];

const order: Localized = {
  en: "Provinces announce annual targets in January and February, the nation in March: the rows compare heights of targets, not the order of announcement.",
  zh: "各省年度目标于一、二月公布，全国目标于三月公布：各行比较的是目标高低，而非公布先后。",
};

const sources: readonly Localized[] = [...means, ...lists, ...chains].flatMap((observed, i, all) => {
  const { title: name, source, notes, certainty } = observed;
  if (i > 0 && all[i - 1]!.source === source && all[i - 1]!.notes === notes) return []; // the same observation, twice
  return [
    {
      en: `${name.en}: ${source.en} (${certaintyWords[certainty].en}).${notes.map(({ en }) => ` ${en}`).join("")}`,
      zh: `${name.zh}：${source.zh}（${certaintyWords[certainty].zh}）。${notes.map(({ zh }) => zh).join("")}`,
    },
  ];
});

function measure({ measure: unit, source }: ObservedHierarchy): Localized {
  return {
    en: `Unit of measure: ${unit.en}. Source: ${source.en}, given by the user and not checked.`,
    zh: `计量单位：${unit.zh}。来源：${source.zh}，由用户提供，未经核对。`,
  };
}
