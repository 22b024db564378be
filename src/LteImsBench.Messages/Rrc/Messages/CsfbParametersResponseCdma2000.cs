using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>CSFBParametersResponseCDMA2000, TS 36.331 §6.2.2.</summary>
public sealed record CsfbParametersResponseCdma2000 : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public uint Rand { get; set; }

    public OctetString MobilityParameters { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("csfbParametersResponseCDMA2000-r8");
        u.Begin(this, optionals: 1);
        Rand = u.Bits("rand", Rand, 32);
        MobilityParameters = u.Octets("mobilityParameters", MobilityParameters);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
