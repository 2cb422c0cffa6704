/**
 * jiama: formal game-theoretic modelling of escalation in hierarchies.
 *
 * @module jiama
 */
export { bracketedRoot } from "./arithmetic/bracketedRoot.ts";
export { exact, type Rational } from "./arithmetic/exact.ts";
export type { Field } from "./arithmetic/field.ts";
export { float } from "./arithmetic/float.ts";
export { gaussLegendre, integral, type QuadratureRule } from "./arithmetic/gaussLegendre.ts";
export type { Polynomial } from "./arithmetic/polynomial.ts";
export {
  derivative,
  type OrthantSign,
  orthantSign,
  type RationalFunction,
  rationalFunctions,
  substituted,
  symbol,
} from "./arithmetic/rationalFunction.ts";
export { type Rng, seededRng } from "./arithmetic/rng.ts";
export { exp, ln, normalDensity, normalDistribution, normalQuantile } from "./arithmetic/stdlib.ts";
export { type ModelSolution, solve, solveExact } from "./certified/solveModel.ts";
export {
  DomainError,
  type ErrorCode,
  GameTheoryError,
  HierarchyError,
  type Localized,
  NotRationalError,
  ParseError,
  UnknownNameError,
  UsageError,
} from "./errors.ts";
export type { Alternative, Condition, ContinuousGame, Decision, Piece } from "./games/continuousGame.ts";
export type { Control } from "./games/control.ts";
export { type Hierarchy, type HierarchyUnit, hierarchy } from "./games/hierarchy/hierarchy.ts";
export {
  type BufferAssumption,
  type BufferComposite,
  type ImpliedComposites,
  impliedComposites,
} from "./games/hierarchy/impliedComposites.ts";
export { type LevelSummary, levelSummaries, shareAtLeast } from "./games/hierarchy/levelSummaries.ts";
export type {
  Aggregate,
  Certainty,
  ObservedHierarchy,
  TargetObservation,
} from "./games/hierarchy/targetObservation.ts";
export { type StepDirection, type TargetStep, targetStep, targetSteps } from "./games/hierarchy/targetSteps.ts";
export type {
  AnyModel,
  ExactRoutines,
  Model,
  ModelFamily,
  ModelRoutines,
  OutcomeField,
  Proposal,
  Provenance,
} from "./games/model.ts";
export {
  atLevel,
  type ChoiceDomain,
  type Domain,
  formatDomain,
  type IntegerDomain,
  type OnePerLevel,
  type ParameterInput,
  type ParameterInputs,
  type ParameterSpec,
  type ParameterSpecs,
  type PerLevel,
  type RealDomain,
  type RegimeDomain,
} from "./games/parameter.ts";
export { type ParameterValues, type ReadParameters, readParameters } from "./games/readParameters.ts";
export { hasPart, type Regime, regime, sanctionRule } from "./games/regime/regime.ts";
export { type RegimeParameters, type RegimePart, type RegimePartId, regimeParts } from "./games/regime/regimeParts.ts";
export {
  type ErrorRates,
  type Evidence,
  errorRates,
  evidenceFactor,
  expectedSanction,
  marginalIncentive,
  type SanctionRule,
  standardJump,
} from "./games/regime/sanctionRule.ts";
export { nearestNames } from "./games/suggestion.ts";
export { type NoiseFamily, noiseFamilies } from "./games/tournament/noiseFamily.ts";
export { type WinProbability, winProbability } from "./games/tournament/winProbability.ts";
export { plainSymbol } from "./report/symbol.ts";
export type { Cell, Column, RowGroup, Table, TableDefinition, TableInput } from "./report/table.ts";
export {
  type ComparativeStaticsOptions,
  comparativeStatics,
  type SampledSign,
} from "./sweep/comparativeStatics.ts";
export type { SignTurn } from "./sweep/signTurn.ts";
export {
  type AlternativeCheck,
  type Certificate,
  certificate,
  type DecisionCheck,
  GAIN_TOLERANCE,
  isBestReply,
} from "./verify/certificate.ts";
export {
  type DeviationGain,
  type DeviationGainOptions,
  type DeviationMethod,
  deviationGain,
} from "./verify/deviationGain.ts";
