namespace LteImsBench.Enb;

/// <summary>What the cell has given out; all zero when nobody is connected.</summary>
/// <param name="Connections">RRC connections.</param>
/// <param name="Rntis">C-RNTIs, those of random accesses in progress included.</param>
/// <param name="PucchAssignments">Scheduling request and report resources.</param>
public readonly record struct EnbResources(int Connections, int Rntis, int PucchAssignments);
