using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasResultNR-r15, TS 36.331 §6.3.5.</summary>
public sealed record MeasResultNr : IRrcType, IExtensible
{
    public int? RsrpResult { get; set; }

    public int? RsrqResult { get; set; }

    public int? RsSinrResult { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        RsrpResult = u.OptionalInteger("rsrpResult-r15", RsrpResult, 0, 127);
        RsrqResult = u.OptionalInteger("rsrqResult-r15", RsrqResult, 0, 127);
        RsSinrResult = u.OptionalInteger("rs-sinr-Result-r15", RsSinrResult, 0, 127);
        u.End();
    }
}
