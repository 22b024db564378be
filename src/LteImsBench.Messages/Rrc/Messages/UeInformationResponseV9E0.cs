using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>UEInformationResponse-v9e0-IEs, TS 36.331 §6.2.2.</summary>
public sealed record UeInformationResponseV9E0 : IRrcType, IExtensible
{
    public RlfReportV9E0? RlfReportV9E0 { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        RlfReportV9E0 = u.OptionalItem("rlf-Report-v9e0", RlfReportV9E0);
        u.Tail();
        u.End();
    }
}
