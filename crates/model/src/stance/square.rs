//! A small symmetric matrix and its eigenvectors, by Jacobi's rotations.

/// A symmetric matrix.
#[derive(Clone, Debug)]
pub(super) struct Square {
    size: usize,
    cells: Vec<f64>,
}

/// More sweeps than any matrix of this size needs.
const SWEEPS: usize = 60;

impl Square {
    /// Of the values that `cell` gives for row and column.
    pub(super) fn new(size: usize, cell: impl Fn(usize, usize) -> f64) -> Self {
        let cells = (0..size * size).map(|at| cell(at / size.max(1), at % size.max(1))).collect();
        Self { size, cells }
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        self.cells.get(row * self.size + column).copied().unwrap_or_default()
    }

    fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.cells.get_mut(row * self.size + column) {
            *cell = value;
        }
    }

    /// Turns the columns `p` and `q`.
    fn turn_columns(&mut self, p: usize, q: usize, cos: f64, sin: f64) {
        for row in 0..self.size {
            let (one, other) = (self.at(row, p), self.at(row, q));
            self.set(row, p, cos * one - sin * other);
            self.set(row, q, sin * one + cos * other);
        }
    }

    /// Turns the rows `p` and `q`.
    fn turn_rows(&mut self, p: usize, q: usize, cos: f64, sin: f64) {
        for column in 0..self.size {
            let (one, other) = (self.at(p, column), self.at(q, column));
            self.set(p, column, cos * one - sin * other);
            self.set(q, column, sin * one + cos * other);
        }
    }

    /// Eigenvalues with their unit eigenvectors, the largest first. Their signs are as they come.
    pub(super) fn eigen(mut self) -> Vec<(f64, Vec<f64>)> {
        let size = self.size;
        let mut vectors = Self::new(size, |row, column| if row == column { 1.0 } else { 0.0 });
        for _ in 0..SWEEPS {
            let mut is_done = true;
            for p in 0..size {
                for q in p + 1..size {
                    let off = self.at(p, q);
                    if off.abs() < 1e-15 {
                        continue;
                    }
                    is_done = false;
                    let theta = (self.at(q, q) - self.at(p, p)) / (2.0 * off);
                    let tan = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
                    let cos = 1.0 / (tan * tan + 1.0).sqrt();
                    let sin = tan * cos;
                    self.turn_columns(p, q, cos, sin);
                    self.turn_rows(p, q, cos, sin);
                    vectors.turn_columns(p, q, cos, sin);
                }
            }
            if is_done {
                break;
            }
        }
        let mut pairs: Vec<(f64, Vec<f64>)> = Vec::new();
        for at in 0..size {
            let value = self.at(at, at);
            let place = pairs.partition_point(|one| one.0.total_cmp(&value).is_ge());
            pairs.insert(place, (value, (0..size).map(|row| vectors.at(row, at)).collect()));
        }
        pairs
    }
}
