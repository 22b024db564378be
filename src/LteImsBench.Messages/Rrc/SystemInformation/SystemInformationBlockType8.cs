using LteImsBench.Core;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>SystemInformationBlockType8, TS 36.331 §6.3.1.</summary>
public sealed record SystemInformationBlockType8 : IRrcType, IExtensible
{
    public SystemTimeInfoCdma2000? SystemTimeInfo { get; set; }

    public int? SearchWindowSize { get; set; }

    public ParametersHrpd? ParametersHrpd { get; set; }

    public Parameters1Xrtt? Parameters1Xrtt { get; set; }

    public OctetString? LateNonCriticalExtension { get; set; }

    public bool? CsfbSupportForDualRxUEs { get; set; }

    public CellReselectionParametersCdma2000V920? CellReselectionParametersHrpdV920 { get; set; }

    public CellReselectionParametersCdma2000V920? CellReselectionParameters1XrttV920 { get; set; }

    public CsfbRegistrationParam1XrttV920? CsfbRegistrationParam1XrttV920 { get; set; }

    public AcBarringConfig1Xrtt? AcBarringConfig1Xrtt { get; set; }

    public bool CsfbDualRxTxSupport { get; set; }

    public SequenceOf<Sib8PerPlmn>? Sib8PerPlmnList { get; set; }

    /// <inheritdoc/>
    public Undecoded? Undecoded { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(this, optionals: 4, extensible: true);
        SystemTimeInfo = u.OptionalItem("systemTimeInfo", SystemTimeInfo);
        SearchWindowSize = u.OptionalInteger("searchWindowSize", SearchWindowSize, 0, 15);
        ParametersHrpd = u.OptionalItem("parametersHRPD", ParametersHrpd);
        Parameters1Xrtt = u.OptionalItem("parameters1XRTT", Parameters1Xrtt);
        u.Addition();
        LateNonCriticalExtension = u.OptionalOctets("lateNonCriticalExtension", LateNonCriticalExtension);
        u.EndGroup();
        u.Group(5);
        CsfbSupportForDualRxUEs = u.OptionalBoolean("csfb-SupportForDualRxUEs-r9", CsfbSupportForDualRxUEs);
        CellReselectionParametersHrpdV920 = u.OptionalItem("cellReselectionParametersHRPD-v920", CellReselectionParametersHrpdV920);
        CellReselectionParameters1XrttV920 = u.OptionalItem("cellReselectionParameters1XRTT-v920", CellReselectionParameters1XrttV920);
        CsfbRegistrationParam1XrttV920 = u.OptionalItem("csfb-RegistrationParam1XRTT-v920", CsfbRegistrationParam1XrttV920);
        AcBarringConfig1Xrtt = u.OptionalItem("ac-BarringConfig1XRTT-r9", AcBarringConfig1Xrtt);
        u.EndGroup();
        u.Group(1);
        CsfbDualRxTxSupport = u.Flag("csfb-DualRxTxSupport-r10", CsfbDualRxTxSupport);
        u.EndGroup();
        u.Group(1);
        Sib8PerPlmnList = u.OptionalList("sib8-PerPLMN-List-r11", Sib8PerPlmnList, 1, 6);
        u.EndGroup();
        u.End();
    }
}

/// <summary>parametersHRPD of SystemInformationBlockType8.</summary>
public sealed record ParametersHrpd : IRrcType
{
    public PreRegistrationInfoHrpd PreRegistrationInfoHrpd { get; set; } = new();

    public CellReselectionParametersCdma2000? CellReselectionParametersHrpd { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        PreRegistrationInfoHrpd = u.Item("preRegistrationInfoHRPD", PreRegistrationInfoHrpd);
        CellReselectionParametersHrpd = u.OptionalItem("cellReselectionParametersHRPD", CellReselectionParametersHrpd);
        u.End();
    }
}

/// <summary>parameters1XRTT of SystemInformationBlockType8.</summary>
public sealed record Parameters1Xrtt : IRrcType
{
    public CsfbRegistrationParam1Xrtt? CsfbRegistrationParam1Xrtt { get; set; }

    public ulong? LongCodeState1Xrtt { get; set; }

    public CellReselectionParametersCdma2000? CellReselectionParameters1Xrtt { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 3);
        CsfbRegistrationParam1Xrtt = u.OptionalItem("csfb-RegistrationParam1XRTT", CsfbRegistrationParam1Xrtt);
        LongCodeState1Xrtt = u.OptionalBits64("longCodeState1XRTT", LongCodeState1Xrtt, 42);
        CellReselectionParameters1Xrtt = u.OptionalItem("cellReselectionParameters1XRTT", CellReselectionParameters1Xrtt);
        u.End();
    }
}
