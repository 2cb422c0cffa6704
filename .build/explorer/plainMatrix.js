// The few methods of a matrix that ml-matrix's eigenvalue decomposition calls.
export default class PlainMatrix {
  constructor(rows, columns) {
    this.rows = rows;
    this.columns = columns;
    this.data = Array.from({ length: rows }, () => new Float64Array(columns));
  }
  static checkMatrix(rows) {
    const matrix = new PlainMatrix(rows.length, rows[0]?.length ?? 0);
    rows.forEach((row, i) => {
      matrix.data[i].set(row);
    });
    return matrix;
  }
  get(i, j) {
    return this.data[i][j];
  }
  set(i, j, value) {
    this.data[i][j] = value;
    return this;
  }
  isSquare() {
    return this.rows === this.columns;
  }
  isEmpty() {
    return this.rows === 0;
  }
  isSymmetric() {
    return this.data.every((row, i) => row.every((value, j) => value === this.data[j][i]));
  }
}
