using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>A message whose content this codec does not interpret: one not modelled, or a critical extension of a later release.</summary>
/// <param name="Channel">The channel it came on.</param>
/// <param name="Name">Its ASN.1 type name, as far as the outermost type tells it.</param>
/// <param name="Pdu">The whole PDU.</param>
public sealed record RrcNotDecoded(RrcChannel Channel, string Name, OctetString Pdu) : RrcMessage
{
    public override void Fields(UperCursor u)
    {
        u.Begin();
        u.Octets("notDecoded", Pdu);
        u.End();
    }
}
