using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>RRCConnectionReconfiguration-v8m0-IEs, TS 36.331 §6.2.2.</summary>
public sealed record RrcConnectionReconfigurationV8M0 : IRrcType, IExtensible
{
    public OctetString? LateNonCriticalExtension { get; set; }

    public AntennaInfoDedicatedV10I0? AntennaInfoDedicatedPCellV10I0 { get; set; }

    public MobilityControlInfoV10L0? MobilityControlInfoV10L0 { get; set; }

    public SequenceOf<SCellToAddModV10L0>? SCellToAddModListV10L0 { get; set; }

    public OctetString? LateNonCriticalExtensionValue { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 2);
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.NonCritical(2);
        AntennaInfoDedicatedPCellV10I0 = u.OptionalItem("antennaInfoDedicatedPCell-v10i0", AntennaInfoDedicatedPCellV10I0);
        u.NonCritical(4);
        MobilityControlInfoV10L0 = u.OptionalItem("mobilityControlInfo-v10l0", MobilityControlInfoV10L0);
        SCellToAddModListV10L0 = u.OptionalList("sCellToAddModList-v10l0", SCellToAddModListV10L0, 1, 4);
        LateNonCriticalExtensionValue = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtensionValue);
        u.Tail();
        u.End();
    }
}
