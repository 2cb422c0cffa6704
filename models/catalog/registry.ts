/**
 * # Games from the literature
 *
 * Every game of the catalog, in the order of its id.
 *
 * @module
 */
import { aumann1974Chicken, aumann1974Matrices } from "./aumann1974.ts";
import { aumann1990 } from "./aumann1990.ts";
import { bagwell1995 } from "./bagwell1995.ts";
import { basu1994 } from "./basu1994.ts";
import type { CatalogGame } from "./catalogGame.ts";
import { chvatal1983 } from "./chvatal1983.ts";
import { dresher1962 } from "./dresher1962.ts";
import { gibbons1992Figure1, gibbons1992Figure4 } from "./gibbons1992.ts";
import {
  goereeHolt2001Kreps,
  goereeHolt2001Pennies,
  goereeHolt2001PenniesReversed,
  goereeHolt2001PenniesSymmetric,
  goereeHolt2001TravelersHigh,
  goereeHolt2001TravelersLow,
} from "./goereeHolt2001.ts";
import { hood2002 } from "./hood2002.ts";
import { jakobsenSorensenConitzer2016 } from "./jakobsenSorensenConitzer2016.ts";
import { jordan1993 } from "./jordan1993.ts";
import { kohlbergMertens1986, kohlbergMertens1986Refined } from "./kohlbergMertens1986.ts";
import { luceRaiffa1957 } from "./luceRaiffa1957.ts";
import { mcKelveyMcLennan1996 } from "./mcKelveyMcLennan1996.ts";
import { myerson1978 } from "./myerson1978.ts";
import { myerson1991 } from "./myerson1991.ts";
import {
  nash1951Example1,
  nash1951Example3,
  nash1951Example4,
  nash1951Example5,
  nash1951Example6,
} from "./nash1951.ts";
import {
  nauGomezCanovasHansen2004Section3,
  nauGomezCanovasHansen2004Section4,
  nauGomezCanovasHansen2004Section5,
} from "./nauGomezCanovasHansen2004.ts";
import { oNeill1987 } from "./oNeill1987.ts";
import { osborneRubinstein1994 } from "./osborneRubinstein1994.ts";
import { savaniVonStengel2006 } from "./savaniVonStengel2006.ts";
import { selten1975Figure1, selten1975Figure2, selten1975Figure3 } from "./selten1975.ts";
import { shapley1964 } from "./shapley1964.ts";
import { shapley1974 } from "./shapley1974.ts";
import { tucker1983 } from "./tucker1983.ts";
import { vanHuyckBattalioBeil1990 } from "./vanHuyckBattalioBeil1990.ts";
import {
  vonNeumannMorgenstern1944HolmesMoriarty,
  vonNeumannMorgenstern1944MatchingPennies,
  vonNeumannMorgenstern1944StonePaperScissors,
} from "./vonNeumannMorgenstern1944.ts";
import { vonStengel1999 } from "./vonStengel1999.ts";
import { vonStengel2007 } from "./vonStengel2007.ts";
import { vonStengelForges2008 } from "./vonStengelForges2008.ts";
import { winkels1979 } from "./winkels1979.ts";
import { yamamoto1993 } from "./yamamoto1993.ts";

/**
 * Cited games with known equilibria.
 *
 * @category Catalog
 */
export const catalogGames: readonly CatalogGame[] = [
  aumann1974Chicken,
  aumann1974Matrices,
  aumann1990,
  bagwell1995,
  basu1994,
  chvatal1983,
  dresher1962,
  gibbons1992Figure1,
  gibbons1992Figure4,
  goereeHolt2001Kreps,
  goereeHolt2001Pennies,
  goereeHolt2001PenniesReversed,
  goereeHolt2001PenniesSymmetric,
  goereeHolt2001TravelersHigh,
  goereeHolt2001TravelersLow,
  hood2002,
  jakobsenSorensenConitzer2016,
  jordan1993,
  kohlbergMertens1986,
  kohlbergMertens1986Refined,
  luceRaiffa1957,
  mcKelveyMcLennan1996,
  myerson1978,
  myerson1991,
  nash1951Example1,
  nash1951Example3,
  nash1951Example4,
  nash1951Example5,
  nash1951Example6,
  nauGomezCanovasHansen2004Section3,
  nauGomezCanovasHansen2004Section4,
  nauGomezCanovasHansen2004Section5,
  oNeill1987,
  osborneRubinstein1994,
  savaniVonStengel2006,
  selten1975Figure1,
  selten1975Figure2,
  selten1975Figure3,
  shapley1964,
  shapley1974,
  tucker1983,
  vanHuyckBattalioBeil1990,
  vonNeumannMorgenstern1944HolmesMoriarty,
  vonNeumannMorgenstern1944MatchingPennies,
  vonNeumannMorgenstern1944StonePaperScissors,
  vonStengel1999,
  vonStengel2007,
  vonStengelForges2008,
  winkels1979,
  yamamoto1993,
];

/**
 * The game of the catalog with this id, or `undefined`.
 *
 * @category Catalog
 */
export function findCatalogGame(id: string): CatalogGame | undefined {
  return catalogGames.find((game) => game.id === id);
}
