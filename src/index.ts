/**
 * jiama: formal game-theoretic modelling of escalation in hierarchies.
 *
 * @module jiama
 */
export { bracketedRoot } from "./arithmetic/bracketedRoot.ts";
export { exact, type Rational, ratio } from "./arithmetic/exact.ts";
export { expMinusOne } from "./arithmetic/expMinusOne.ts";
export type { Field } from "./arithmetic/field.ts";
export { float } from "./arithmetic/float.ts";
export { gaussLegendre, integral, type QuadratureRule } from "./arithmetic/gaussLegendre.ts";
export type { Germ } from "./arithmetic/germ.ts";
export type { Interval } from "./arithmetic/interval.ts";
export { type Dual, dualNumbers, type FieldFunction, jacobian } from "./arithmetic/jacobian.ts";
export { lnOnePlus } from "./arithmetic/lnOnePlus.ts";
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
export { type RootPlaces, rootPlaces } from "./arithmetic/rootPlaces.ts";
export { exp, ln, normalDensity, normalDistribution, normalQuantile } from "./arithmetic/stdlib.ts";
export {
  type BayesianCertificate,
  type BayesianOptions,
  type BayesianResult,
  bayesianEquilibrium,
} from "./certified/bayesian/bayesianEquilibrium.ts";
export type { SupportedResponse } from "./certified/bayesian/deterringResponse.ts";
export { mixedSignallingEquilibria } from "./certified/bayesian/mixedSignallingEquilibria.ts";
export {
  type SignallingCertificate,
  type SignallingEquilibrium,
  type SignallingKind,
  type SignallingOptions,
  type SignallingResult,
  signallingAssessment,
  signallingEquilibria,
  signallingKind,
} from "./certified/bayesian/signallingEquilibria.ts";
export {
  divinityD1,
  intuitiveCriterion,
  type MessageVerdict,
  type SignallingVerdict,
  senderWorth,
} from "./certified/bayesian/signallingRefinements.ts";
export { type ColumnSolutions, type ColumnSolver, columnSolver } from "./certified/columnSolver.ts";
export {
  type CertifiedConvexOutcome,
  type ConvexProgramEvidence,
  solveConvexProgram,
} from "./certified/convexProgram.ts";
export type {
  CorrelatedCertificate,
  CorrelatedOptions,
  CorrelatedResult,
} from "./certified/correlated/certifiedDevice.ts";
export {
  coarseCorrelatedEquilibrium,
  correlatedEquilibrium,
} from "./certified/correlated/correlatedEquilibrium.ts";
export {
  correlatedExtremePoints,
  type ExtremePointsCertificate,
  type ExtremePointsOptions,
  type ExtremePointsResult,
} from "./certified/correlated/correlatedExtremePoints.ts";
export type {
  CorrelatedObjective,
  PayoffWeights,
  PlayerObjective,
  ProfileWorths,
} from "./certified/correlated/correlatedObjective.ts";
export type { DominanceCertificate, DominanceOptions } from "./certified/dominance/certifiedElimination.ts";
export {
  type DominatedResult,
  dominatedStrategies,
  neverBestResponses,
} from "./certified/dominance/dominatedStrategies.ts";
export {
  type EliminationResult,
  iteratedElimination,
  rationalizable,
} from "./certified/dominance/iteratedElimination.ts";
export {
  type AlphaRank,
  type AlphaRankOptions,
  alphaRank,
  type RankedProfile,
} from "./certified/evolutionary/alphaRank.ts";
export { type Basin, type BasinOptions, type Basins, basins } from "./certified/evolutionary/basins.ts";
export {
  type BestResponsePath,
  type BestResponsePathOptions,
  bestResponsePath,
  type TimedSegment,
} from "./certified/evolutionary/bestResponsePath.ts";
export { type DiscreteReplicatorOptions, discreteReplicator } from "./certified/evolutionary/discreteReplicator.ts";
export {
  evolutionarilyStableStrategies,
  type JudgedEquilibrium,
  type StableStrategiesCertificate,
  type StableStrategiesResult,
} from "./certified/evolutionary/evolutionarilyStableStrategies.ts";
export {
  type EvolutionaryStability,
  type EvolutionaryVerdict,
  evolutionaryStability,
} from "./certified/evolutionary/evolutionaryStability.ts";
export {
  evolutionaryTrajectory,
  type StrategyPlace,
  type Trajectory,
  type TrajectoryOptions,
} from "./certified/evolutionary/evolutionaryTrajectory.ts";
export {
  type FinitePopulationChain,
  finitePopulationChain,
  type PopulationChainOptions,
  type SmallMutationLimit,
  type StationaryCertificate,
  smallMutationLimit,
} from "./certified/evolutionary/finitePopulationChain.ts";
export {
  type Fixation,
  type FixationOptions,
  fixationProbability,
} from "./certified/evolutionary/fixationProbability.ts";
export {
  type GraphFixation,
  type GraphFixationOptions,
  graphFixation,
} from "./certified/evolutionary/graphFixation.ts";
export { type LimitCycle, type LimitCycleOptions, limitCycle } from "./certified/evolutionary/limitCycle.ts";
export {
  type RestPoint,
  type RestPointFace,
  type RestPointsCertificate,
  type RestPointsOptions,
  type RestPointsResult,
  restPoints,
} from "./certified/evolutionary/restPoints.ts";
export {
  type AgentDynamics,
  type AgentDynamicsOptions,
  type AgentState,
  agentDynamics,
} from "./certified/learning/agentDynamics.ts";
export {
  type FictitiousPlay,
  type FictitiousPlayOptions,
  type FictitiousPlayState,
  fictitiousPlay,
  type StochasticFictitiousPlayOptions,
  stochasticFictitiousPlay,
} from "./certified/learning/fictitiousPlay.ts";
export {
  type KandoriMailathRob,
  type KandoriMailathRobOptions,
  kandoriMailathRob,
} from "./certified/learning/kandoriMailathRob.ts";
export {
  introspectionDynamics,
  logitRevision,
  type ProfileChain,
  type ProfileChainOptions,
} from "./certified/learning/profileChain.ts";
export {
  type RegretMatching,
  type RegretMatchingOptions,
  type RegretMatchingState,
  regretMatching,
} from "./certified/learning/regretMatching.ts";
export {
  type CertifiedLinearOutcome,
  type LinearProgramEvidence,
  solveLinearProgram,
} from "./certified/linearProgram.ts";
export {
  type MarkovPerfectOptions,
  type MarkovPerfectResult,
  markovPerfect,
} from "./certified/markov/markovPerfect.ts";
export {
  type PolicyIterationOptions,
  type PolicyIterationResult,
  policyIteration,
} from "./certified/markov/policyIteration.ts";
export {
  type StochasticValueOptions,
  type StochasticValueResult,
  stochasticValue,
} from "./certified/markov/stochasticValue.ts";
export type { EquilibriumProof, NashCertificate, NashResult, NashTolerance } from "./certified/nash/certifiedNash.ts";
export { type GlobalNewtonOptions, globalNewton } from "./certified/nash/globalNewton.ts";
export {
  iteratedPolymatrixApproximation,
  type PolymatrixApproximationOptions,
} from "./certified/nash/iteratedPolymatrixApproximation.ts";
export { type LemkeHowsonOptions, type LemkeHowsonResult, lemkeHowson } from "./certified/nash/lemkeHowson.ts";
export {
  type MaximalNashSubset,
  type NashComponent,
  type NashComponentsCertificate,
  type NashComponentsResult,
  nashComponents,
} from "./certified/nash/nashComponents.ts";
export { type NashEquilibriumOptions, nashEquilibrium } from "./certified/nash/nashEquilibrium.ts";
export {
  type PolymatrixOptions,
  type PolymatrixResult,
  polymatrixEquilibrium,
} from "./certified/nash/polymatrixEquilibrium.ts";
export { type PureEquilibriaOptions, pureEquilibria } from "./certified/nash/pureEquilibria.ts";
export { type SimplicialSubdivisionOptions, simplicialSubdivision } from "./certified/nash/simplicialSubdivision.ts";
export { type SupportEnumerationOptions, supportEnumeration } from "./certified/nash/supportEnumeration.ts";
export {
  type VertexEnumerationOptions,
  type VertexEnumerationResult,
  vertexEnumeration,
} from "./certified/nash/vertexEnumeration.ts";
export { type AgentLimit, type AgentQreResult, agentQre } from "./certified/quantal/agentQre.ts";
export type {
  QuantalBifurcation,
  QuantalCertificate,
  QuantalOptions,
  QuantalResponse,
  QuantalResult,
} from "./certified/quantal/certifiedBranch.ts";
export {
  type LogitEstimate,
  type LogitFitCertificate,
  type LogitFitOptions,
  type LogitFitResult,
  logitFit,
} from "./certified/quantal/logitFit.ts";
export { type ExactLimit, type FloatLimit, type LogitQreResult, logitQre } from "./certified/quantal/logitQre.ts";
export {
  type AbreuSannikovOptions,
  abreuSannikov,
  type PayoffSetCertificate,
  type PayoffSetResult,
} from "./certified/repeated/abreuSannikov.ts";
export { type DeliveredResult, equilibriumDelivering } from "./certified/repeated/equilibriumDelivering.ts";
export {
  type DiscountBound,
  type DiscountRange,
  equilibriumDiscounts,
} from "./certified/repeated/equilibriumDiscounts.ts";
export { individuallyRational } from "./certified/repeated/individuallyRational.ts";
export {
  type MixedMinmax,
  type MixedMinmaxOptions,
  mixedMinmax,
  pureMinmax,
} from "./certified/repeated/minmax.ts";
export {
  type AgentCertificate,
  type AgentEquilibriumOptions,
  type AgentResult,
  agentEquilibrium,
} from "./certified/sequential/agentEquilibrium.ts";
export {
  type BackwardInductionCertificate,
  type BackwardInductionOptions,
  type BackwardInductionResult,
  backwardInduction,
} from "./certified/sequential/backwardInduction.ts";
export { type BestBehavior, type BestBehaviorOptions, bestBehavior } from "./certified/sequential/bestBehavior.ts";
export {
  type Consistency,
  type ConsistentBeliefs,
  consistency,
  type InconsistentOrder,
  type InconsistentRates,
} from "./certified/sequential/consistency.ts";
export {
  type CounterfactualRegretOptions,
  type CounterfactualRegretResult,
  counterfactualRegret,
  type ExploitabilityCertificate,
} from "./certified/sequential/counterfactualRegret.ts";
export {
  type QuasiPerfectCertificate,
  type QuasiPerfectResult,
  quasiPerfect,
} from "./certified/sequential/quasiPerfect.ts";
export {
  type BehaviorCertificate,
  type BehaviorResult,
  type SequenceFormLcpOptions,
  sequenceFormLcp,
} from "./certified/sequential/sequenceFormLcp.ts";
export {
  type SequenceFormCertificate,
  type SequenceFormResult,
  sequenceFormLp,
} from "./certified/sequential/sequenceFormLp.ts";
export { type SequentialCheck, sequentialCheck } from "./certified/sequential/sequentialCheck.ts";
export {
  type SequentialCertificate,
  type SequentialOptions,
  type SequentialResult,
  sequentialEquilibrium,
} from "./certified/sequential/sequentialEquilibrium.ts";
export {
  type SubgameEquilibria,
  type SubgameEquilibrium,
  subgameEquilibria,
} from "./certified/sequential/subgameEquilibria.ts";
export {
  type SubgamePerfectCertificate,
  type SubgamePerfectOptions,
  type SubgamePerfectResult,
  subgamePerfect,
} from "./certified/sequential/subgamePerfect.ts";
export { type ModelSolution, solve, solveExact, solver } from "./certified/solveModel.ts";
export {
  type StackelbergCertificate,
  type StackelbergOptions,
  type StackelbergResult,
  stackelberg,
} from "./certified/stackelberg/stackelberg.ts";
export { type Admissibility, type AdmissibilityOptions, admissibility } from "./certified/structure/admissibility.ts";
export { type EquilibriumIndex, equilibriumIndex } from "./certified/structure/equilibriumIndex.ts";
export {
  type EquilibriumType,
  equilibriumType,
  type RefinementOptions,
} from "./certified/structure/equilibriumType.ts";
export {
  exactPotential,
  type FoundPotential,
  type NoExactPotential,
  type StructureOptions,
  type UndecidedStructure,
} from "./certified/structure/exactPotential.ts";
export {
  type FoundOrdinalPotential,
  type NoOrdinalPotential,
  type OrdinalPotentialOptions,
  ordinalPotential,
} from "./certified/structure/ordinalPotential.ts";
export { type PayoffDominance, paretoImprovement, payoffDominance } from "./certified/structure/payoffDominance.ts";
export { type BindingBelief, type PDominance, pDominance } from "./certified/structure/pDominance.ts";
export { type Perfection, perfection } from "./certified/structure/perfection.ts";
export type { EquilibriumSupports } from "./certified/structure/requireEquilibrium.ts";
export { type RiskDominance, riskDominance } from "./certified/structure/riskDominance.ts";
export { type Supermodularity, supermodularity } from "./certified/structure/supermodularity.ts";
export { type SymmetricEquilibriaOptions, symmetricEquilibria } from "./certified/structure/symmetricEquilibria.ts";
export {
  type FoundWeightedPotential,
  type NoWeightedPotential,
  weightedPotential,
} from "./certified/structure/weightedPotential.ts";
export {
  type ExtremeOptimalStrategies,
  type ZeroSumOptions,
  type ZeroSumResult,
  zeroSum,
} from "./certified/zeroSum.ts";
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
export type {
  Estimate,
  Fit,
  FitCertificate,
  FitOptions,
  FitQuestion,
  FittedObservation,
  LocalFit,
} from "./estimation/fitResult.ts";
export { fittedModel } from "./estimation/fittedModel.ts";
export type { FreeParameter } from "./estimation/freeParameter.ts";
export type { Observation, ObservedCount, ObservedValue } from "./estimation/observation.ts";
export type { ActionGraph, CountFunction, FunctionNode } from "./games/action-graph/actionGraph.ts";
export {
  type ActionGraphGame,
  actionGraphPayoffs,
  gameFromActionGraph,
} from "./games/action-graph/actionGraphGame.ts";
export { agentForm, type BayesianActionGraphGame } from "./games/action-graph/bayesianActionGraph.ts";
export {
  type BayesianGame,
  type BayesianGameInput,
  type BayesianGameOptions,
  type BayesianPlayer,
  type ByPlayer,
  bayesianGame,
  type TypeProfile,
} from "./games/bayesian/bayesianGame.ts";
export { bayesianTree } from "./games/bayesian/bayesianTree.ts";
export {
  type SignallingGame,
  type SignallingGameInput,
  type SignallingGameOptions,
  type SignallingOutcome,
  signallingGame,
  signallingTree,
} from "./games/bayesian/signallingGame.ts";
export type { Control } from "./games/control.ts";
export type { ContinuousDecision, Piece } from "./games/decision/continuousDecision.ts";
export type { ConvexDecision } from "./games/decision/convexDecision.ts";
export type { Decision } from "./games/decision/decision.ts";
export type { FiniteDecision } from "./games/decision/finiteDecision.ts";
export type { ProgramDecision } from "./games/decision/programDecision.ts";
export { absentMindedSets } from "./games/extensive-form/absentMindedness.ts";
export { agentNormalForm, agentTree } from "./games/extensive-form/agentNormalForm.ts";
export type { Assessment, Beliefs } from "./games/extensive-form/assessment.ts";
export { behaviorFromMixed } from "./games/extensive-form/behaviorFromMixed.ts";
export {
  type BehaviorProfile,
  behaviorProfileOf,
  type PureBehaviorProfile,
} from "./games/extensive-form/behaviorProfile.ts";
export { expectedPayoffs } from "./games/extensive-form/continuationPayoffs.ts";
export {
  actionsAt,
  CHANCE,
  type ChanceMove,
  childrenOf,
  type ExtensiveGame,
  type GameNodes,
  type InformationSet,
  pathTo,
  TERMINAL,
} from "./games/extensive-form/extensiveGame.ts";
export { gameFromTree, type TreeOptions } from "./games/extensive-form/gameFromTree.ts";
export { isPerfectInformation } from "./games/extensive-form/perfectInformation.ts";
export { hasPerfectRecall, type RecallBreach, recallBreach } from "./games/extensive-form/perfectRecall.ts";
export { reducedStrategicForm } from "./games/extensive-form/reducedStrategicForm.ts";
export { type ReducedStrategy, reducedStrategies } from "./games/extensive-form/reducedStrategies.ts";
export { reducedStrategyCount } from "./games/extensive-form/reducedStrategyCount.ts";
export { subgameAt, subgameRoots } from "./games/extensive-form/subgames.ts";
export {
  type Branches,
  type ChanceBranches,
  type ChanceTree,
  chance,
  type MoveOptions,
  type MoveTree,
  move,
  outcome,
  payoffs,
  type Subtree,
  type TerminalTree,
  type Tree,
} from "./games/extensive-form/tree.ts";
export { toExactTree, toFloatTree } from "./games/extensive-form/treeConversion.ts";
export { type BlottoOptions, colonelBlotto } from "./games/families/colonelBlotto.ts";
export { coordinationGame } from "./games/families/coordinationGame.ts";
export { covarianceGame } from "./games/families/covarianceGame.ts";
export type { IntegerRange } from "./games/families/draws.ts";
export { findFamily, gameFamilies } from "./games/families/gameFamilies.ts";
export { type FamilyParameter, type FamilyValues, familyValues, type GameFamily } from "./games/families/gameFamily.ts";
export { randomGame, randomSymmetricGame, randomZeroSumGame } from "./games/families/randomGames.ts";
export { rankingGame } from "./games/families/rankingGame.ts";
export { sgcGame } from "./games/families/sgcGame.ts";
export { tournamentGame } from "./games/families/tournamentGame.ts";
export { type TravelersDilemmaOptions, travelersDilemma } from "./games/families/travelersDilemma.ts";
export { type UnitVectorOptions, unitVectorGame } from "./games/families/unitVectorGame.ts";
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
export { efgFromGame } from "./games/io/efgFromGame.ts";
export {
  type GameFormat,
  type GameFromTextOptions,
  gameFormats,
  gameFromText,
  textFromGame,
} from "./games/io/gameFormats.ts";
export { gameFromAgg, gameFromBagg } from "./games/io/gameFromAgg.ts";
export { gameFromEfg } from "./games/io/gameFromEfg.ts";
export { gameFromGam } from "./games/io/gameFromGam.ts";
export { GAME_SCHEMA, gameFromJson } from "./games/io/gameFromJson.ts";
export { gameFromNfg } from "./games/io/gameFromNfg.ts";
export { gameFromPayoffTable } from "./games/io/gameFromPayoffTable.ts";
export { gamFromGame, jsonFromGame, nfgFromGame } from "./games/io/gameTexts.ts";
export type { ReadGameOptions } from "./games/io/readGameOptions.ts";
export type { ColumnProposal, ColumnRoutines, ConcaveChoices, PointColumns } from "./games/manyPoints.ts";
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
export type { Alternative, Condition, ModelGame } from "./games/modelGame.ts";
export { affineImage, type PayoffMap } from "./games/normal-form/affineImage.ts";
export { bimatrixGame, symmetricGame, zeroSumGame } from "./games/normal-form/bimatrixGame.ts";
export type {
  Commitment,
  CommitmentProof,
  FollowerTies,
  Refutation,
  RefutationStep,
  ReplyBound,
  ReplyWeight,
} from "./games/normal-form/commitment.ts";
export {
  type CorrelatedDistribution,
  correlatedDistribution,
  type ProfileProbability,
  productDistribution,
  profileProbabilities,
} from "./games/normal-form/correlatedDistribution.ts";
export type { Deviation, DeviationMultiplier } from "./games/normal-form/deviation.ts";
export type {
  DominanceKind,
  DominatedStrategy,
  Elimination,
  UndominatedStrategy,
} from "./games/normal-form/dominance.ts";
export type {
  BranchStep,
  DuplicateStep,
  EmptyStep,
  ImpliedStep,
  LabelDecision,
  Multipliers,
  TraceStep,
  VerticesStep,
  Weights,
} from "./games/normal-form/enumerationTrace.ts";
export { toExact, toFloat } from "./games/normal-form/fieldConversion.ts";
export { gameFromFunction } from "./games/normal-form/gameFromFunction.ts";
export { gameFromTensors, type PayoffTensor } from "./games/normal-form/gameFromTensors.ts";
export { type MixedProfile, type MixedStrategy, pureStrategy, supportOf } from "./games/normal-form/mixedProfile.ts";
export {
  type GameOptions,
  type NormalFormGame,
  normalFormGame,
  type PayoffInput,
} from "./games/normal-form/normalFormGame.ts";
export { constantSum, isConstantSum, isSymmetric, isZeroSum } from "./games/normal-form/payoffStructure.ts";
export { permutedPlayers, transposed } from "./games/normal-form/permutedPlayers.ts";
export { restriction } from "./games/normal-form/restriction.ts";
export { type FieldPath, outcomeNumber } from "./games/outcomeNumber.ts";
export {
  atLevel,
  type BooleanDomain,
  type ChoiceDomain,
  type Domain,
  formatDomain,
  type IntegerDomain,
  type LengthRange,
  type ListDomain,
  type MatrixDomain,
  type NumberInput,
  type OnePerLevel,
  type ParameterDefault,
  type ParameterInput,
  type ParameterInputs,
  type ParameterSpec,
  type ParameterSpecs,
  type PerLevel,
  type RealDomain,
  type RegimeDomain,
} from "./games/parameter.ts";
export {
  gameFromPolymatrix,
  type PairPayoffs,
  type PolymatrixGame,
  polymatrixGame,
  polymatrixPayoffs,
} from "./games/polymatrix/polymatrixGame.ts";
export { type DynamicsId, type DynamicsOptions, dynamicsIds, populationFlow } from "./games/population/dynamics.ts";
export { type FinitePopulationOptions, type UpdateRule, updateRules } from "./games/population/finitePopulation.ts";
export type { GraphPopulationOptions, PopulationGraph } from "./games/population/graphPopulation.ts";
export {
  type Matching,
  type PopulationGame,
  type PopulationOptions,
  type PopulationState,
  populationGame,
  populationPayoffs,
} from "./games/population/populationGame.ts";
export { infixText } from "./games/proposition/infixText.ts";
export type {
  Answer,
  AnsweredClaim,
  AnsweredQuery,
  ProofCertificate,
  ProofStatus,
  ProofVerdict,
} from "./games/proposition/proofCertificate.ts";
export type {
  AlgebraicObligation,
  Assumptions,
  Box,
  Claim,
  ExpectedStatus,
  IntervalObligation,
  ModelCase,
  Obligation,
  ObligationOf,
  Proposition,
  Reading,
  Reduction,
  Slope,
} from "./games/proposition/proposition.ts";
export type {
  ClaimRefutation,
  CombinationEnd,
  CombinationPart,
  ConstraintRelation,
  ExactPoint,
  RefutationChange,
  SplitEnd,
  SturmEnd,
} from "./games/proposition/refutation.ts";
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
export type { AutomatonState, PublicAutomaton } from "./games/repeated/automaton.ts";
export { finitelyRepeated } from "./games/repeated/finitelyRepeated.ts";
export type { GeneratedPayoff, PayoffSet } from "./games/repeated/payoffSet.ts";
export { type RepeatedGame, repeatedGame } from "./games/repeated/repeatedGame.ts";
export { reversionDiscount } from "./games/repeated/reversionDiscount.ts";
export {
  always,
  automatonOf,
  grimTrigger,
  type RepeatedStrategy,
  type StrategyState,
  titForTat,
  winStayLoseShift,
} from "./games/repeated/strategies.ts";
export type { CertifiedResult, SolverResult, SolverStatus } from "./games/solverResult.ts";
export type { StateLottery } from "./games/stateLottery.ts";
export {
  type StateInput,
  type StationaryProfile,
  type StochasticGame,
  type StochasticState,
  stochasticGame,
  toExactStochastic,
  toFloatStochastic,
} from "./games/stochastic/stochasticGame.ts";
export { type BestResponseOptions, bestResponses } from "./games/structure/bestResponses.ts";
export { mixedProfileOf, type PureProfile } from "./games/structure/pureProfile.ts";
export type { StrategySquare } from "./games/structure/strategySquare.ts";
export { nearestNames } from "./games/suggestion.ts";
export { toGame, toGameExact } from "./games/toGame.ts";
export { toTree, toTreeExact } from "./games/toTree.ts";
export { type NoiseFamily, noiseFamilies } from "./games/tournament/noiseFamily.ts";
export { type WinProbability, winProbability } from "./games/tournament/winProbability.ts";
export type { ConvexPolygon, Point } from "./linalg/convexPolygon.ts";
export type { ConvexOptimum, ConvexOutcome, ConvexProgram, ConvexTerm } from "./linalg/convexProgram.ts";
export { type Definiteness, definiteness } from "./linalg/definiteness.ts";
export { type Eigenvalue, eigenvalues } from "./linalg/eigenvalues.ts";
export type {
  LinearConstraint,
  LinearInfeasibility,
  LinearLimit,
  LinearOptimum,
  LinearOutcome,
  LinearProgram,
  LinearUnboundedness,
  Relation,
} from "./linalg/linearProgram.ts";
export { solveSmallSystem } from "./linalg/smallSystem.ts";
export type { RecurrentClass } from "./linalg/stationaryDistribution.ts";
export type { Figure, FigureDefinition, FigureInput, FigureJson } from "./report/figure.ts";
export type {
  DataSource,
  OwnColumn,
  OwnTable,
  ReplicationPlan,
  TextNumber,
  VariedParameter,
} from "./report/replication/replicationPlan.ts";
export { plainSymbol } from "./report/symbol.ts";
export type { Cell, Column, RowGroup, Table, TableDefinition, TableInput } from "./report/table.ts";
export type { ConvexProgramLimits } from "./solvers/convex-programming/convexMinimum.ts";
export type { PivotLimits } from "./solvers/correlated/coneMaximum.ts";
export type { RayLimits } from "./solvers/correlated/extremeRays.ts";
export {
  adaptiveIntegration,
  type Integration,
  type IntegrationOptions,
  type IntegrationStep,
  type VectorField,
} from "./solvers/dynamics/adaptiveIntegration.ts";
export { type Crossing, firstCrossing } from "./solvers/dynamics/firstCrossing.ts";
export { sampledTrajectory } from "./solvers/dynamics/sampledTrajectory.ts";
export type { BestResponseSegment } from "./solvers/evolutionary/bestResponseSegments.ts";
export type { AgentRule } from "./solvers/learning/agentPlay.ts";
export type { LinearProgramLimits } from "./solvers/linear-programming/linearOutcome.ts";
export type { StochasticValueMethod } from "./solvers/markov/zeroSumIteration.ts";
export type { SupportPair } from "./solvers/nash/supportEquilibria.ts";
export { type CoefficientTerm, coefficientTerms } from "./solvers/proof/coefficientTerms.ts";
export { withSlopes } from "./solvers/proof/slopeTerm.ts";
export type { RegretVariant } from "./solvers/sequential/regretMatching.ts";
export type { SignedSquare } from "./solvers/structure/differenceSigns.ts";
export type { Axis, AxisValue, ListedAxis, RangeAxis } from "./sweep/axis.ts";
export { checkDesign } from "./sweep/checkDesign.ts";
export {
  type ComparativeStaticsOptions,
  comparativeStatics,
  type SampledSign,
} from "./sweep/comparativeStatics.ts";
export {
  type DesignReader,
  type DrawnSample,
  designReader,
  designSize,
  type PointList,
  type SweepDesign,
  variedBy,
} from "./sweep/design.ts";
export { type FoldTraceOptions, foldTrace, type TracedSolution } from "./sweep/foldTrace.ts";
export type { MaximumPoint } from "./sweep/localMaxima.ts";
export {
  type ColumnType,
  columnType,
  holds,
  type OutcomeColumn,
  type OutcomeReader,
  outcomeReader,
} from "./sweep/outcomeColumn.ts";
export {
  chunkCount,
  chunkRange,
  type ModelVersion,
  planHash,
  type SweepPlan,
  usualChunkLength,
} from "./sweep/plan.ts";
export type { SignTurn } from "./sweep/signTurn.ts";
export type {
  Enclosure,
  Fold,
  FoldTrace,
  OutcomeChange,
  OutcomeJump,
  TracedBranch,
} from "./sweep/tracedBranches.ts";
export { type AssessmentCheck, assessmentCheck } from "./verify/assessmentCheck.ts";
export { type AlternativeCheck, type Certificate, certificate } from "./verify/certificate.ts";
export { type CompletenessCheck, completenessCheck } from "./verify/completeness.ts";
export { type ConsistencyCheck, consistencyCheck, type Mistake, type Mistakes } from "./verify/consistencyCheck.ts";
export { type ConvexProgramCertificate, convexProgramCertificate } from "./verify/convexProgramCertificate.ts";
export { type BoundClaim, correlatedBound, leastPayoffBound } from "./verify/correlatedBound.ts";
export { type CorrelatedGains, correlatedGains } from "./verify/correlatedGain.ts";
export { type CheckMethod, type DecisionCheck, GAIN_TOLERANCE } from "./verify/decision/checkedDecision.ts";
export { isBestResponse } from "./verify/decision/decisionCheck.ts";
export {
  type DeviationGain,
  type DeviationGainOptions,
  type DeviationMethod,
  deviationGain,
} from "./verify/deviationGain.ts";
export {
  type DominanceContext,
  type EliminationClaim,
  isDominatedBy,
  isEliminationProved,
  isUndominated,
} from "./verify/dominanceCertificate.ts";
export { type RestPointCheck, type RestPointStability, restPointCheck } from "./verify/evolutionary/restPointCheck.ts";
export type { MutantCheck, StabilityCheck } from "./verify/evolutionary/stabilityCheck.ts";
export { type InterimCheck, interimRegrets, type TypeBehavior } from "./verify/interimRegrets.ts";
export { type LinearProgramCertificate, linearProgramCertificate } from "./verify/linearProgramCertificate.ts";
export { type MarkovCheck, markovCheck } from "./verify/markov/markovCheck.ts";
export { type MultiselfCheck, multiselfGains } from "./verify/multiselfGains.ts";
export { type EquilibriumEnclosure, equilibriumEnclosure } from "./verify/nash/equilibriumEnclosure.ts";
export { type OneShotCheck, oneShotDeviations } from "./verify/oneShotDeviations.ts";
export { proofVerdict } from "./verify/proof/proofCheck.ts";
export type { PureEquilibriaCheck } from "./verify/pureEquilibriaCheck.ts";
export type { QuantalEnclosure } from "./verify/quantal/quantalEnclosure.ts";
export { type RegretCheck, regretCheck } from "./verify/regret.ts";
export { type AutomatonCheck, automatonCheck, type OneShotDeviation } from "./verify/repeated/automatonCheck.ts";
export { type OuterBoundCheck, outerBoundCheck } from "./verify/repeated/outerBound.ts";
export { type SelfGenerationCheck, selfGenerationCheck } from "./verify/repeated/selfGeneration.ts";
export { type CommitmentCheck, type CommitmentClaim, commitmentCheck } from "./verify/stackelbergCertificate.ts";
export type { MonotonicityCheck } from "./verify/structure/monotonicityCheck.ts";
export type { PotentialCheck } from "./verify/structure/potentialCheck.ts";
export { subgamePerfectCount } from "./verify/subgamePerfectCount.ts";
export { behaviorRegrets, type SubgameCheck, subgameRegrets } from "./verify/subgameRegrets.ts";
export { type TrembleCheck, type TremblingPlans, trembleCheck } from "./verify/trembleCheck.ts";
export { type ZeroSumCertificate, zeroSumCertificate } from "./verify/zeroSumCertificate.ts";
