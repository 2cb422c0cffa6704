/**
 * # Sources of the solvers
 *
 * The literature behind each method, by the id under which results name it.
 *
 * @module
 */

const elimination = ["Bernheim1984", "Pearce1984"];
const commitment = ["vonStackelberg1934", "ConitzerSandholm2006", "vonStengelZamir2010"];

/** Keys of the bibliography by the id of a method. */
export const solverSources: Readonly<Record<string, readonly string[]>> = {
  "lemke-howson": ["LemkeHowson1964", "vonStengel2007"],
  "vertex-enumeration": ["AudetHansenJaumardSavard2001", "AvisRosenbergSavaniVonStengel2010"],
  "support-enumeration": ["PorterNudelmanShoham2008"],
  "pure-equilibria": ["Nash1951"],
  "global-newton": ["GovindanWilson2003"],
  "iterated-polymatrix-approximation": ["GovindanWilson2004"],
  "simplicial-subdivision": ["VanDerLaanTalmanVanDerHeyden1987", "VanDerLaanTalman1981"],
  "polymatrix-lcp": ["Howson1972", "Lemke1965"],
  "zero-sum": ["vonNeumann1928", "Dantzig1951"],
  "correlated-equilibrium": ["Aumann1974", "Aumann1987", "HartSchmeidler1989"],
  "coarse-correlated-equilibrium": ["MoulinVial1978"],
  simplex: ["vonNeumann1928", "Dantzig1951"],
  "criss-cross": ["Terlaky1985", "FukudaTerlaky1997"],
  "agent-qre": ["McKelveyPalfrey1998", "Turocy2010"],
  "logit-fit": ["McKelveyPalfrey1995"],
  "logit-qre": ["McKelveyPalfrey1995", "Turocy2005"],
  "backward-induction": ["Kuhn1953", "Selten1965"],
  subgames: ["Selten1965"],
  "sequential-equilibrium": ["KrepsWilson1982"],
  "agent-equilibrium": ["PiccioneRubinstein1997", "AumannHartPerry1997", "Selten1975"],
  cfr: ["ZinkevichJohansonBowlingPiccione2007"],
  "cfr+": ["Tammelin2014", "ZinkevichJohansonBowlingPiccione2007"],
  dcfr: ["BrownSandholm2019", "ZinkevichJohansonBowlingPiccione2007"],
  "signalling-equilibria": ["ChoKreps1987", "FudenbergTirole1991", "BanksSobel1987"],
  "sequence-form-lcp": ["KollerMegiddoVonStengel1996", "vonStengelVanDenElzenTalman2002", "Lemke1965"],
  "quasi-perfect": ["VanDamme1984", "MiltersenSorensen2010"],
  "sequence-form": ["KollerMegiddoVonStengel1996", "vonStengel1996"],
  "abreu-sannikov": ["AbreuSannikov2014", "AbreuPearceStacchetti1990", "JuddYeltekinConklin2003"],
  "self-generation": ["AbreuPearceStacchetti1990"],
  "policy-iteration": ["Howard1960"],
  "shapley-iteration": ["Shapley1953"],
  "hoffman-karp": ["HoffmanKarp1966"],
  "pollatschek-avi-itzhak": ["PollatschekAviItzhak1969"],
  "logit-homotopy": ["EibelshaeuserPoensgen2019", "HeringsPeeters2004"],
  "iterated-elimination": elimination,
  "iterated-strict-dominance": elimination,
  "iterated-weak-dominance": elimination,
  stackelberg: commitment,
  replicator: ["TaylorJonker1978", "HofbauerSigmund1998"],
  imitation: ["Schlag1998", "Sandholm2010"],
  logit: ["FudenbergLevine1998", "Sandholm2010"],
  "best-response": ["GilboaMatsui1991", "Sandholm2010"],
  bnn: ["BrownVonNeumann1950", "Sandholm2010"],
  smith: ["Smith1984", "Sandholm2010"],
  moran: ["Moran1958", "NowakSasakiTaylorFudenberg2004", "FudenbergImhof2006"],
  "graph-moran": ["LiebermanHauertNowak2005", "Moran1958"],
  fermi: ["TraulsenNowakPacheco2006", "FudenbergImhof2006"],
  "local-update": ["TraulsenClaussenHauert2005", "FudenbergImhof2006"],
  "alpha-rank": ["OmidshafieiPapadimitriouPiliouras2019"],
  "fictitious-play": ["Brown1951", "Robinson1951"],
  "stochastic-fictitious-play": ["FudenbergKreps1993", "FudenbergLevine1998"],
  "regret-matching": ["HartMasColell2000"],
  "kandori-mailath-rob": ["KandoriMailathRob1993", "Young1993"],
  introspection: ["CoutoGiaimoHilbe2022"],
  "logit-revision": ["Blume1993"],
  "evolutionary-stability": ["MaynardSmithPrice1973", "Haigh1975", "Bomze1992"],
  "strong-stackelberg": commitment,
  "weak-stackelberg": commitment,
};
