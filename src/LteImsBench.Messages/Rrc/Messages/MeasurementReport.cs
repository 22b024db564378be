using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>MeasurementReport, TS 36.331 §6.2.2.</summary>
public sealed record MeasurementReport : RrcMessage, IExtensible
{
    public MeasResults MeasResults { get; set; } = new();

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Critical("measurementReport-r8", c1: 8);
        u.Begin(this, optionals: 1);
        MeasResults = u.Item("measResults", MeasResults);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
