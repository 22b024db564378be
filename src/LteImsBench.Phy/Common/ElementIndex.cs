namespace LteImsBench.Phy.Common;

/// <summary>Places in a resource grid as one number: symbol · subcarriers + subcarrier.</summary>
internal static class ElementIndex
{
    public static int[] Of(ReadOnlySpan<ElementGroup> groups, in CellShape cell)
    {
        int[] elements = new int[4 * groups.Length];
        for (int i = 0; i < elements.Length; i++) elements[i] = groups[i / 4].Symbol * cell.Subcarriers + groups[i / 4][i % 4];
        return elements;
    }

    public static int[] Of(ReadOnlySpan<(int Symbol, int Subcarrier)> places, in CellShape cell)
    {
        int[] elements = new int[places.Length];
        for (int i = 0; i < elements.Length; i++) elements[i] = places[i].Symbol * cell.Subcarriers + places[i].Subcarrier;
        return elements;
    }
}
