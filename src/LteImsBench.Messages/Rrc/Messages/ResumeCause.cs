using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>ResumeCause, TS 36.331 §6.2.2.</summary>
[Enumerated("emergency highPriorityAccess mt-Access mo-Signalling mo-Data delayTolerantAccess-v1020 mo-VoiceCall-v1280 mt-EDT-v1610")]
public enum ResumeCause
{
    Emergency,
    HighPriorityAccess,
    MtAccess,
    MoSignalling,
    MoData,
    DelayTolerantAccess,
    MoVoiceCall,
    MtEdt,
}
