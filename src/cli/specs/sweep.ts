/** `jiama sweep`, as data. @module */
import type { CommandSpec } from "./commandSpec.ts";

/** The command `sweep`. */
export const sweepSpec: CommandSpec = {
  name: "sweep",
  summary: {
    en: "solves a model at many points: grids and random designs, on all cores or a cluster",
    zh: "在大量参数点上求解模型：网格与随机设计，用全部核心或集群",
  },
  arguments: [
    {
      name: "ACTION",
      required: true,
      description: {
        en: "plan, run, resume, status, merge, slurm, or trace",
        zh: "plan（计划）、run（运行）、resume（续算）、status（进度）、merge（合并）、slurm（集群）或 trace（追踪）",
      },
    },
    {
      name: "SUBJECT",
      required: true,
      description: {
        en: "for plan and trace the model: an id, or the path of a model file; for the others the folder of the plan",
        zh: "plan 与 trace 为模型代号或模型文件路径；其余为计划所在文件夹",
      },
    },
  ],
  options: [
    {
      name: "out",
      value: "PATH",
      description: {
        en: "plan: the folder of the sweep; merge: the file (default DIR/result.FORMAT)",
        zh: "plan：扫描所用文件夹；merge：结果文件（默认 DIR/result.FORMAT）",
      },
    },
    {
      name: "grid",
      value: "NAME=VALUES",
      repeatable: true,
      description: {
        en: "plan: an axis of a grid, FROM:TO:COUNT, FROM:TO:COUNT:log, or a list [A,B,C]; repeatable",
        zh: "plan：网格的一条轴，写作 起:止:个数、起:止:个数:log 或列表 [A,B,C]；可重复",
      },
    },
    {
      name: "sobol",
      value: "N",
      description: {
        en: "plan: N points of Sobol's sequence in the ranges, shifted at random where --seed is given",
        zh: "plan：在各范围内取 Sobol 序列的 N 个点；给出 --seed 时作随机平移",
      },
    },
    {
      name: "latin",
      value: "N",
      description: {
        en: "plan: a Latin hypercube of N points in the ranges (seed 0 unless --seed is given)",
        zh: "plan：在各范围内取 N 个点的拉丁超立方（默认种子为 0）",
      },
    },
    {
      name: "range",
      value: "NAME=VALUES",
      repeatable: true,
      description: {
        en: "plan: a side of the sampled box, FROM:TO, FROM:TO:log, or a list; repeatable",
        zh: "plan：抽样范围的一维，写作 起:止、起:止:log 或列表；可重复",
      },
    },
    {
      name: "points",
      value: "FILE",
      description: {
        en: "plan: points one by one, a CSV whose first line names the parameters",
        zh: "plan：逐点列出，CSV 文件，首行为参数名",
      },
    },
    {
      name: "set",
      value: "NAME=VALUE",
      repeatable: true,
      description: {
        en: "plan, trace: a parameter that stays fixed; repeatable",
        zh: "plan、trace：固定的参数；可重复",
      },
    },
    {
      name: "params",
      value: "FILE",
      description: {
        en: "plan, trace: fixed parameters from a JSON file; --set wins",
        zh: "plan、trace：从 JSON 文件读固定参数；--set 优先",
      },
    },
    {
      name: "outcome",
      value: "FIELD",
      repeatable: true,
      description: {
        en: "plan, trace: an outcome to keep, or a part of one: markups, markups[4]; repeatable (default all)",
        zh: "plan、trace：要保留的结果或其一部分，如 markups、markups[4]；可重复（默认全部）",
      },
    },
    {
      name: "chunk-length",
      value: "N",
      description: {
        en: "plan: points that are written and repeated together",
        zh: "plan：一并写出、一并重算的点数（块长）",
      },
    },
    {
      name: "estimate",
      description: {
        en: "plan: measure the rate here, and say hours, bytes and a chunk length",
        zh: "plan：在本机测速，估计耗时、字节数与合适的块长",
      },
    },
    {
      name: "chunk",
      value: "K",
      repeatable: true,
      description: {
        en: "run: this chunk only, or those from A to B (A-B); what GNU parallel and Slurm call",
        zh: "run：只算第 K 块，或第 A 至 B 块（A-B）；供 GNU parallel 与 Slurm 调用",
      },
    },
    {
      name: "format",
      value: "parquet|csv|json",
      description: { en: "merge: format of the file (default parquet)", zh: "merge：文件格式（默认 parquet）" },
    },
    {
      name: "query",
      value: "SQL",
      description: {
        en: "merge: print what DuckDB answers, the rows being the table sweep",
        zh: "merge：输出 DuckDB 的查询结果，数据表名为 sweep",
      },
    },
    {
      name: "tasks",
      value: "N",
      description: {
        en: "slurm: tasks of the array (default: one a chunk, within the cluster's limit)",
        zh: "slurm：作业数组的任务数（默认每块一个，不超过集群上限）",
      },
    },
    {
      name: "retries",
      value: "N",
      description: {
        en: "slurm: how often what failed is tried again (default 1)",
        zh: "slurm：失败部分的重试次数（默认 1）",
      },
    },
    {
      name: "sbatch",
      value: "OPTION",
      repeatable: true,
      description: {
        en: "slurm: an option for sbatch, such as --sbatch=--time=02:00:00; repeatable",
        zh: "slurm：传给 sbatch 的选项，如 --sbatch=--time=02:00:00；可重复",
      },
    },
    {
      name: "no-submit",
      description: { en: "slurm: write the scripts, and submit nothing", zh: "slurm：只写脚本，不提交" },
    },
    {
      name: "along",
      value: "NAME=FROM:TO",
      description: {
        en: "trace: the parameter along which local maxima, folds and jumps are followed",
        zh: "trace：沿此参数追踪局部极大、折点与跳跃",
      },
    },
    {
      name: "precision",
      value: "X",
      description: {
        en: "trace: width to which folds and jumps are located (default 1e-9 of the range)",
        zh: "trace：折点与跳跃的定位精度（默认为范围的 1e-9）",
      },
    },
  ],
  examples: [
    {
      line: "jiama sweep plan target-cascade --grid penalty=1:9:17 --grid tolerance=0:1:11 --outcome markups --out sweeps/penalty",
      does: { en: "a grid of 187 points", zh: "187 个点的网格" },
    },
    {
      line: "jiama sweep run sweeps/penalty",
      does: { en: "computes it on all cores", zh: "用全部核心计算" },
    },
    {
      line: "jiama sweep resume sweeps/penalty",
      does: { en: "checks what is there, and computes the rest", zh: "核对已有部分，补算其余" },
    },
    {
      line: "jiama sweep merge sweeps/penalty --format csv",
      does: { en: "all rows in one file", zh: "把全部结果合并为一个文件" },
    },
    {
      line: "jiama sweep plan due-care --sobol 4096 --range penalty=0:3 --range tolerance=0:1 --grid regime=[strict,tolerance] --out sweeps/care --estimate",
      does: {
        en: "two regimes at the same 4096 points, with an estimate",
        zh: "两种问责制度、同样 4096 个点，并作估计",
      },
    },
    {
      line: "jiama sweep slurm sweeps/care --sbatch=--partition=short",
      does: { en: "submits it to a cluster", zh: "提交到集群" },
    },
    {
      line: "jiama sweep trace due-care --along target=0.3:2.5 --set tolerance=0",
      does: {
        en: "local maxima along the target, their folds, and where the best one jumps",
        zh: "沿目标追踪局部极大、其折点，以及最优点跳跃之处",
      },
    },
  ],
};
