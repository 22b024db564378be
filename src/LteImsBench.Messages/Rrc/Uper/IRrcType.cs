namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>A type of TS 36.331. It states its fields once, in ASN.1 order; the cursor decides which way they go.</summary>
public interface IRrcType
{
    void Fields(UperCursor u);
}
