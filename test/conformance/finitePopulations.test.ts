import { describeFinitePopulation } from "./finitePopulationSolver.ts";

describeFinitePopulation("moran", { isExact: true, comparesPayoffs: false });
describeFinitePopulation("local-update", { isExact: true, comparesPayoffs: true });
describeFinitePopulation("fermi", { isExact: false, comparesPayoffs: true });
