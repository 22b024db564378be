using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ReestabUE-Identity, TS 36.331 §6.2.2.</summary>
public sealed record ReestabUeIdentity : IRrcType
{
    public Rnti CRnti { get; set; }

    public Pci PhysCellId { get; set; }

    /// <summary>The 16 least significant bits of the MAC-I.</summary>
    public uint ShortMacI { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        CRnti = u.Rnti("c-RNTI", CRnti);
        PhysCellId = u.Pci("physCellId", PhysCellId);
        ShortMacI = u.Bits("shortMAC-I", ShortMacI, 16);
        u.End();
    }
}
