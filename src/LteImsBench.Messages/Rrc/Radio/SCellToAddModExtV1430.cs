using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SCellToAddModExt-v1430, TS 36.331 §6.2.2.</summary>
public sealed record SCellToAddModExtV1430 : IRrcType, IExtensible
{
    public int? SrsSwitchFromServCellIndex { get; set; }

    public SCellState? SCellState { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 1, extensible: true);
        SrsSwitchFromServCellIndex = u.OptionalInteger("srs-SwitchFromServCellIndex-r14", SrsSwitchFromServCellIndex, 0, 31);
        u.Group(1);
        SCellState = u.OptionalEnum("sCellState-r15", SCellState);
        u.EndGroup();
        u.End();
    }
}
