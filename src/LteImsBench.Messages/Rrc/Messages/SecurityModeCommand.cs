using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SecurityModeCommand, TS 36.331 §6.2.2.</summary>
public sealed record SecurityModeCommand : RrcMessage, IExtensible
{
    public int RrcTransactionIdentifier { get; set; }

    public SecurityConfigSmc SecurityConfigSmc { get; set; } = new();

    public OctetString? LateNonCriticalExtension { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public override void Fields(UperCursor u)
    {
        u.Begin();
        RrcTransactionIdentifier = u.Integer("rrc-TransactionIdentifier", RrcTransactionIdentifier, 0, 3);
        u.Critical("securityModeCommand-r8", c1: 4);
        u.Begin(this, optionals: 1);
        SecurityConfigSmc = u.Item("securityConfigSMC", SecurityConfigSmc);
        u.NonCritical(2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.Tail();
        u.End();
        u.EndCritical();
        u.End();
    }
}
