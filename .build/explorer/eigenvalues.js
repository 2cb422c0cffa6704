export { default as EigenvalueDecomposition } from "ml-matrix/src/dc/evd.js";
