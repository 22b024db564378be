using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionReestablishment, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReestablishment : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public RadioResourceConfigDedicated RadioResourceConfigDedicated { get; set; } = new();

    /// <summary>NCC, TS 33.401 §7.2.8.</summary>
    public int NextHopChainingCount { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("rrcConnectionReestablishment-r8", c1: 8);
        u.Begin(this, optionals: 1);
        RadioResourceConfigDedicated = u.Item("radioResourceConfigDedicated", RadioResourceConfigDedicated);
        NextHopChainingCount = u.Integer("nextHopChainingCount", NextHopChainingCount, 0, 7);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
