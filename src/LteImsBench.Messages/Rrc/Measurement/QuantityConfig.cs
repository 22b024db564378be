using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>QuantityConfig, TS 36.331 §6.3.5.</summary>
public sealed record QuantityConfig : IRrcType, IExtensible
{
    public QuantityConfigEutra? QuantityConfigEutra { get; set; }

    public QuantityConfigUtra? QuantityConfigUtra { get; set; }

    public QuantityConfigGeran? QuantityConfigGeran { get; set; }

    public QuantityConfigCdma2000? QuantityConfigCdma2000 { get; set; }

    public QuantityConfigUtraV1020? QuantityConfigUtraV1020 { get; set; }

    public QuantityConfigEutraV1250? QuantityConfigEutraV1250 { get; set; }

    public QuantityConfigEutraV1310? QuantityConfigEutraV1310 { get; set; }

    public SequenceOf<QuantityConfigNr>? QuantityConfigNrList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 4, extensible: true);
        QuantityConfigEutra = u.OptionalItem("quantityConfigEUTRA", QuantityConfigEutra);
        QuantityConfigUtra = u.OptionalItem("quantityConfigUTRA", QuantityConfigUtra);
        QuantityConfigGeran = u.OptionalItem("quantityConfigGERAN", QuantityConfigGeran);
        QuantityConfigCdma2000 = u.OptionalItem("quantityConfigCDMA2000", QuantityConfigCdma2000);
        u.Group(1);
        QuantityConfigUtraV1020 = u.OptionalItem("quantityConfigUTRA-v1020", QuantityConfigUtraV1020);
        u.EndGroup();
        u.Group(1);
        QuantityConfigEutraV1250 = u.OptionalItem("quantityConfigEUTRA-v1250", QuantityConfigEutraV1250);
        u.EndGroup();
        u.Group(2, notDecoded: 0b10);
        QuantityConfigEutraV1310 = u.OptionalItem("quantityConfigEUTRA-v1310", QuantityConfigEutraV1310);
        u.EndGroup();
        u.Group(1);
        QuantityConfigNrList = u.OptionalList("quantityConfigNRList-r15", QuantityConfigNrList, 1, 2);
        u.EndGroup();
        u.End();
    }
}
