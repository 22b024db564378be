using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UL-ReferenceSignalsPUSCH, TS 36.331 §6.3.2.</summary>
public sealed record UlReferenceSignalsPusch : IRrcType
{
    public bool GroupHoppingEnabled { get; set; }

    /// <summary>Delta_ss, TS 36.211 §5.5.1.3.</summary>
    public int GroupAssignmentPusch { get; set; }

    public bool SequenceHoppingEnabled { get; set; }

    /// <summary>TS 36.211 table 5.5.2.1.1-2.</summary>
    public int CyclicShift { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        GroupHoppingEnabled = u.Boolean("groupHoppingEnabled", GroupHoppingEnabled);
        GroupAssignmentPusch = u.Integer("groupAssignmentPUSCH", GroupAssignmentPusch, 0, 29);
        SequenceHoppingEnabled = u.Boolean("sequenceHoppingEnabled", SequenceHoppingEnabled);
        CyclicShift = u.Integer("cyclicShift", CyclicShift, 0, 7);
        u.End();
    }
}
