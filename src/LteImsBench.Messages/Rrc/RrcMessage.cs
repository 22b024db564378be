using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>
/// An RRC message, TS 36.331 §6.2.2. Its IEs of release 8 and of every non-critical extension stand side by side; names are those of
/// the ASN.1 without a release suffix. Records are filled in freely, and are values once handed to a layer.
/// </summary>
public abstract record RrcMessage : IRrcType
{
    public abstract void Fields(UperCursor u);
}
