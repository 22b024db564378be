using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UL-ReferenceSignalsPUSCH, TS 36.331 §6.3.2.</summary>
public sealed record UlReferenceSignalsPusch : IRrcType
{
    public bool GroupHoppingEnabled { get; set; }

    public int GroupAssignmentPusch { get; set; }

    public bool SequenceHoppingEnabled { get; set; }

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
