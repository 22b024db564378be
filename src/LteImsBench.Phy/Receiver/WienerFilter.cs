namespace LteImsBench.Phy.Receiver;

/// <summary>Weights of linear estimates with the least mean square error, of sum one, so that a constant stays as it is.</summary>
internal static class WienerFilter
{
    /// <param name="correlation">Of the wanted value between two places, 1 at distance none.</param>
    /// <param name="places">Places of the observations.</param>
    /// <param name="wanted">Place of the estimate.</param>
    /// <param name="noise">Noise of an observation against the wanted power.</param>
    public static float[] Weights(Func<double, double> correlation, ReadOnlySpan<double> places, double wanted, double noise)
    {
        int count = places.Length;
        double[,] matrix = new double[count, count + 1];
        for (int row = 0; row < count; row++)
        {
            for (int column = 0; column < count; column++) matrix[row, column] = correlation(places[row] - places[column]) + (row == column ? noise : 0);
            matrix[row, count] = correlation(places[row] - wanted);
        }

        double[] solution = Solve(matrix, count);
        double sum = solution.Sum();
        return [.. solution.Select(weight => (float)(weight / sum))];
    }

    // Gauss and Jordan; the matrix is positive definite, so its diagonal serves.
    private static double[] Solve(double[,] matrix, int count)
    {
        for (int pivot = 0; pivot < count; pivot++)
        {
            for (int row = 0; row < count; row++)
            {
                if (row == pivot) continue;
                double factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (int column = pivot; column <= count; column++) matrix[row, column] -= factor * matrix[pivot, column];
            }
        }

        double[] solution = new double[count];
        for (int row = 0; row < count; row++) solution[row] = matrix[row, count] / matrix[row, row];
        return solution;
    }
}
