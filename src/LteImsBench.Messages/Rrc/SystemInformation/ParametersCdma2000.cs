using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ParametersCDMA2000-r11, TS 36.331 §6.3.1.</summary>
public sealed record ParametersCdma2000 : IRrcType, IExtensible
{
    public ExplicitOrDefault<SystemTimeInfoCdma2000>? SystemTimeInfo { get; set; }

    public int SearchWindowSize { get; set; }

    public ParametersHrpdR11? ParametersHrpd { get; set; }

    public Parameters1XrttR11? Parameters1Xrtt { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 3, extensible: true);
        SystemTimeInfo = u.OptionalExplicitOrDefault("systemTimeInfo-r11", SystemTimeInfo);
        SearchWindowSize = u.Integer("searchWindowSize-r11", SearchWindowSize, 0, 15);
        ParametersHrpd = u.OptionalItem("parametersHRPD-r11", ParametersHrpd);
        Parameters1Xrtt = u.OptionalItem("parameters1XRTT-r11", Parameters1Xrtt);
        u.End();
    }
}

/// <summary>parametersHRPD-r11 of ParametersCDMA2000-r11.</summary>
public sealed record ParametersHrpdR11 : IRrcType
{
    public PreRegistrationInfoHrpd PreRegistrationInfoHrpd { get; set; } = new();

    public CellReselectionParametersCdma2000R11? CellReselectionParametersHrpd { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PreRegistrationInfoHrpd = u.Item("preRegistrationInfoHRPD-r11", PreRegistrationInfoHrpd);
        CellReselectionParametersHrpd = u.OptionalItem("cellReselectionParametersHRPD-r11", CellReselectionParametersHrpd);
        u.End();
    }
}

/// <summary>parameters1XRTT-r11 of ParametersCDMA2000-r11.</summary>
public sealed record Parameters1XrttR11 : IRrcType
{
    public CsfbRegistrationParam1Xrtt? CsfbRegistrationParam1Xrtt { get; set; }

    public CsfbRegistrationParam1XrttV920? CsfbRegistrationParam1XrttExt { get; set; }

    public ulong? LongCodeState1Xrtt { get; set; }

    public CellReselectionParametersCdma2000R11? CellReselectionParameters1Xrtt { get; set; }

    public AcBarringConfig1Xrtt? AcBarringConfig1Xrtt { get; set; }

    public bool? CsfbSupportForDualRxUEs { get; set; }

    public bool CsfbDualRxTxSupport { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 7);
        CsfbRegistrationParam1Xrtt = u.OptionalItem("csfb-RegistrationParam1XRTT-r11", CsfbRegistrationParam1Xrtt);
        CsfbRegistrationParam1XrttExt = u.OptionalItem("csfb-RegistrationParam1XRTT-Ext-r11", CsfbRegistrationParam1XrttExt);
        LongCodeState1Xrtt = u.OptionalBits64("longCodeState1XRTT-r11", LongCodeState1Xrtt, 42);
        CellReselectionParameters1Xrtt = u.OptionalItem("cellReselectionParameters1XRTT-r11", CellReselectionParameters1Xrtt);
        AcBarringConfig1Xrtt = u.OptionalItem("ac-BarringConfig1XRTT-r11", AcBarringConfig1Xrtt);
        CsfbSupportForDualRxUEs = u.OptionalBoolean("csfb-SupportForDualRxUEs-r11", CsfbSupportForDualRxUEs);
        CsfbDualRxTxSupport = u.Flag("csfb-DualRxTxSupport-r11", CsfbDualRxTxSupport);
        u.End();
    }
}
